import type { ReminderView } from '../conversation/view.ts';
import { CANCEL_REMINDER, nextId, reminderBlockId } from './actions.ts';
import { dayInWords } from './day.ts';
import { actions, button, section } from './elements.ts';
import type { Message } from './limits.ts';
import { bold, escaped } from './mrkdwn.ts';
import { choiceInWords } from './summary.ts';

/** A verdict is heard in one breath. */
const MOST_IN_A_VERDICT = 99;

/** The reminder, and before it comes a message about it, which can take it back. */
export function drawReminder({ stage, choice, nextStep }: ReminderView): Message {
  const what = choiceInWords(choice, MOST_IN_A_VERDICT);
  switch (stage.is) {
    case 'being-set': {
      const text = escaped(`Setting a reminder: ${what} \u2026`);
      return { text, blocks: [section(text)] };
    }
    case 'set': {
      const text = escaped(`We will remind you on ${dayInWords(stage.on)}: ${what}.`);
      const cancel = button('Cancel the Reminder', CANCEL_REMINDER);
      return { text, blocks: [section(text), ...actions([cancel], reminderBlockId(stage))] };
    }
    case 'due': {
      const { link, text: next } = nextStep;
      const [first] = choice.named;
      const towards = first?.certification.id ?? choice.choice.outcome.kind;
      return {
        text: escaped(`You asked to be reminded: ${what}. Next: ${next}`),
        blocks: [
          section(`You asked to be reminded: ${bold(`${what}.`)}\n${bold('Next:')} ${escaped(next)}`),
          ...actions([button(link.label, nextId(towards), undefined, { url: link.url, style: 'primary' })]),
        ],
      };
    }
    default:
      return stage satisfies never;
  }
}
