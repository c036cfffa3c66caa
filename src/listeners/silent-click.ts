/**
 * A link that was opened, or something picked in a list that is read when a button is tapped. Slack shows a warning beside anything
 * that nobody acknowledges, so it is heard and nothing is done.
 */
export async function silentClick(): Promise<void> {}
