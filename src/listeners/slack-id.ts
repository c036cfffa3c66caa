import { z } from 'zod';

/**
 * An id of Slack's, of a person or a conversation. It is written into mentions as it is, so that nothing else may pass for
 * one.
 */
export const slackId = z.string().regex(/^[A-Z0-9]{2,40}$/);

/** Slack's own mark of one happening, such as a trigger, an event or a view; it stands in the log as it is. */
export const slackMark = z.string().regex(/^[\w.-]{1,100}$/);
