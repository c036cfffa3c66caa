import type { View } from '../conversation/view.ts';
import { drawAnswers, drawStartOver } from './change-answers.ts';
import { drawChanges } from './changes.ts';
import { drawCompareWhich } from './compare-which.ts';
import { drawComparison } from './comparison.ts';
import { drawCost } from './cost.ts';
import { drawDetails } from './details.ts';
import type { Layout } from './elements.ts';
import { withFirstLine } from './first-line.ts';
import { drawButtons, drawHelp } from './help.ts';
import { drawChoosing, drawLauncher } from './launcher.ts';
import { type Message, withinLimits } from './limits.ts';
import { drawList } from './list.ts';
import { drawNearest } from './nearest.ts';
import { drawNotice } from './notice.ts';
import { drawOutcome } from './outcome.ts';
import { drawParent } from './parent.ts';
import { drawPath } from './path.ts';
import { drawPicker, drawStanding } from './picker.ts';
import { drawPreview } from './preview.ts';
import { drawQuestion } from './question.ts';
import { drawReminder } from './reminder.ts';
import { drawRole } from './role.ts';
import { drawRequestAnswered, drawShared } from './shared.ts';
import { drawWay } from './way.ts';
import { drawWhyNot } from './why-not.ts';
import { drawWishedOutcome, isMoved } from './wished-outcome.ts';
import { withWords } from './words-read.ts';

export type { Layout } from './elements.ts';
export type { Message } from './limits.ts';

/**
 * Turns a view into a message. Both layouts say the same; `classic` is for where Slack refuses newer blocks. Throws
 * `OverLimit` when the message would be too large, and never shortens one in silence. A question without words of anybody's
 * has its sizes measured by the tests, which draw each there is: at every answer again it was 7 % of the whole work.
 */
export function draw(view: View, layout: Layout): Message {
  const message = drawn(view, layout);
  const words = 'words' in view ? view.words : undefined;
  const line = 'firstLine' in view ? view.firstLine : undefined;
  const forWords = words ? withWords(words, message) : message;
  const whole = line ? withFirstLine(line, forWords) : forWords;
  return view.kind === 'question' && !words ? whole : withinLimits(whole);
}

function drawn(view: View, layout: Layout): Message {
  switch (view.kind) {
    case 'launcher':
      return drawLauncher(view);
    case 'choosing':
      return drawChoosing(view);
    case 'parent':
      return drawParent(view);
    case 'question':
      return drawQuestion(view);
    case 'picker':
      return drawPicker(view);
    case 'standing':
      return drawStanding(view);
    case 'answers':
      return drawAnswers(view);
    case 'start-over':
      return drawStartOver(view);
    case 'outcome':
      return isMoved(view) ? drawWishedOutcome(view, layout) : drawOutcome(view, layout);
    case 'comparison':
      return drawComparison(view, layout);
    case 'details':
      return drawDetails(view, layout);
    case 'cost':
      return drawCost(view, layout);
    case 'changes':
      return drawChanges(view, layout);
    case 'preview':
      return drawPreview(view, layout);
    case 'why-not':
      return drawWhyNot(view, layout);
    case 'path':
      return drawPath(view, layout);
    case 'compare-which':
      return drawCompareWhich(view);
    case 'role':
      return drawRole(view);
    case 'list':
      return drawList(view);
    case 'way':
      return drawWay(view, layout);
    case 'nearest':
      return drawNearest(view);
    case 'buttons':
      return drawButtons();
    case 'help':
      return drawHelp();
    case 'notice':
      return drawNotice(view);
    case 'shared':
      return drawShared(view, layout);
    case 'request-answered':
      return drawRequestAnswered(view);
    case 'reminder':
      return drawReminder(view);
    default:
      return view satisfies never;
  }
}
