/**
 * A link that was opened, or a box ticked whose form is sent by a button later. Slack shows a warning beside anything
 * that nobody acknowledges, so it is heard and nothing is done.
 */
export async function silentClick(): Promise<void> {}
