/** What Slack tells a person when the app was not reached or did not answer, by its word for it. */
const ERRORS: Record<string, (app: string) => string> = {
  operation_timeout: (app) => `${app} did not answer within three seconds (operation_timeout).`,
  dispatch_failed: (app) => `${app} could not be reached (dispatch_failed).`,
  not_available_in_threads: () =>
    'Slack takes no commands inside a thread. Type it in the conversation instead.',
  not_a_valid_command: () =>
    'This is not a valid command. Slack reads everything that starts with a slash as one; put a space in front to send it as a message.',
  error_triangle: (app) => `${app} did not take this. Please try again.`,
  trouble_connecting: () => 'We had some trouble connecting. Try again?',
  is_archived: () => 'This channel is archived. Nobody can write in it any more.',
  required_field: () => 'Please fill in what is missing.',
};

export function errorInWords(error: string, app: string): string {
  return ERRORS[error]?.(app) ?? error;
}
