import type { Certification } from '../catalog/schema.ts';
import type {
  Allowance,
  Answers,
  Change,
  CompanyPrices,
  CompanyStanding,
  Comparison,
  Contradiction,
  Cost,
  CostTable,
  Course,
  Deciding,
  FigureLine,
  Ladder,
  NextStep,
  Objection,
  OriginLine,
  Outcome,
  Overlay,
  Path,
  Question,
  QuestionId,
  Reason,
  Recommendation,
  TradeOff,
  Way,
  Wished,
} from '../recommendation/index.ts';
import type { ListOf, Role } from '../understanding/understood.ts';
import type { CertificationGroup } from './certification-groups.ts';
import type { State } from './state.ts';
import type { SummaryView } from './summary-view.ts';

/** What a person should see next, before it is drawn. */
export type View =
  | LauncherView
  | ChoosingView
  | ParentView
  | QuestionnaireView
  | LookView
  | FactsView
  | ButtonsView
  | HelpView
  | NoticeView
  | SharedView
  | RequestAnsweredView
  | ReminderView;

/** The app's own page in Slack, seen by one person: what it is, and every way to begin. */
export interface HomeView extends Remembered {
  readonly kind: 'home';
  /** Whether the app could not write to this person just now. */
  readonly closed: boolean;
  /** `YYYY-MM-DD`, as are the others. */
  readonly today: string;
  /** The day of the newest change to any figure. */
  readonly checked: string;
  /** Of the app; undefined where it does not know. */
  readonly version: string | undefined;
}

/** What Home remembers of a person. */
export interface Remembered {
  readonly begun: Dated | null;
  readonly kept: Dated | null;
}

/** A questionnaire that was begun from Home, or a result that was kept. */
export interface Dated {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** To its message; none where Slack gave none. */
  readonly link?: string | undefined;
}

/** A view that belongs to a questionnaire and carries its state. */
export type QuestionnaireView =
  | QuestionView
  | PickerView
  | StandingView
  | AnswersView
  | StartOverView
  | OutcomeView;

/** A view for whoever asks, for their eyes only and beside the result, which stays as it is. */
export type LookView =
  | ComparisonView
  | DetailsView
  | CostView
  | ChangesView
  | PreviewView
  | WhyNotView
  | PathView;

/** What was read out of someone's words; stands above what they are shown for them, once. */
export interface WordsRead {
  /** Each thing understood as it reads among the answers, with the words that say so. These are untrusted. */
  readonly understood: readonly {
    readonly topic: string;
    readonly each: readonly { readonly label: string; readonly words: string }[];
  }[];
  /** What was not, as it was written. Untrusted: escape before showing. */
  readonly notUnderstood: readonly string[];
  /** More was written than is read. */
  readonly cut: boolean;
}

/** What may be shown for someone's words. */
interface ForWords {
  readonly words?: WordsRead;
}

/** What somebody asked for who is in no questionnaire. */
export type FactsView =
  | ComparisonView
  | DetailsView
  | CompareWhichView
  | RoleView
  | ListView
  | WayView
  | NearestView;

/** Facts that were asked for outside of any questionnaire. */
interface Facts extends ForWords {
  /** Whether whoever asked can take it away again: nobody else sees it. */
  readonly closes: boolean;
}

/** What this is and who may see it, asked of one person only. */
export interface LauncherView extends ForWords {
  readonly kind: 'launcher';
  /** False where no thread can be had. */
  readonly here: boolean;
  /** What was said already; every button takes it along. */
  readonly said: Answers;
  /** The same, as people read it. */
  readonly given: readonly GivenAnswer[];
  /** So many questions may follow. */
  readonly atMost: number;
  /** What the person is choosing between; none where they have not said. */
  readonly considering: readonly Certification[];
}

/** "Which are you choosing between?", in the place of the launcher, and like it a way to each place. */
export interface ChoosingView {
  readonly kind: 'choosing';
  readonly here: boolean;
  readonly said: Answers;
  readonly groups: readonly CertificationGroup[];
}

/** The short message in the channel that the questionnaire's thread hangs on. It never carries an answer. */
export interface ParentView {
  readonly kind: 'parent';
  readonly owner: string;
  /** Where the questionnaire below stands. */
  readonly tells: Stage | 'moved';
}

/** How far a questionnaire has come. */
export type Stage = 'under-way' | 'result';

/** An answer already given, for the list under a question. */
export interface GivenAnswer {
  /** The trade-off is no question; it can be undone, and not asked again. */
  readonly question: QuestionId | 'tradeoff';
  readonly topic: string;
  readonly label: string;
  /** Taken as said, since what the person is choosing between tells it; it can be changed, and not undone. */
  readonly presumed?: true;
}

interface Held extends ForWords {
  readonly state: State;
  readonly given: readonly GivenAnswer[];
  readonly firstLine?: FirstLine;
}

/** What stands above everything else in a message. */
export type FirstLine =
  /** In the DM, where one message stands among those of other days; `YYYY-MM-DD`. */
  | { readonly about: 'day'; readonly today: string }
  /** Why it is not where it was asked for. */
  | { readonly about: 'refused'; readonly because: RefusedBecause };

export interface QuestionView extends Held {
  readonly kind: 'question';
  readonly question: Question;
  /** This question included. */
  readonly atMost: number;
  /** What of the state no longer exists: questions, certifications, wishes, in words; said once. */
  readonly dropped: readonly string[];
}

/** The list behind "Another, or Several". */
export interface PickerView extends Held {
  readonly kind: 'picker';
  readonly groups: readonly CertificationGroup[];
  readonly dropped: readonly string[];
}

/** Whether any of those picked is about to expire, or has lapsed. */
export interface StandingView extends Held {
  readonly kind: 'standing';
  readonly picked: readonly Certification[];
  readonly dropped: readonly string[];
}

/** Every answer given, each with a way to change it. */
export interface AnswersView extends Held {
  readonly kind: 'answers';
  readonly dropped: readonly string[];
}

/** "Start over?", with all answers still there. */
export interface StartOverView extends Held {
  readonly kind: 'start-over';
  readonly dropped: readonly string[];
}

/** What a company says of some certifications, beside what they are. */
export interface CompanyView extends Pick<Overlay, 'currency' | 'approver' | 'policy'> {
  /** Null where it is "your company". */
  readonly name: string | null;
  /** Of each certification shown, in its order. */
  readonly on: readonly CompanyOn[];
  /** Of which of these, by id, it says what it pays and offers. */
  readonly named: readonly string[];
  /** What the answers alone would have named, in words; null where its list changes nothing, or the result says so. */
  readonly without: string | null;
  /** The same by id; empty where its list changes nothing. */
  readonly before: readonly string[];
  /** What it prefers at all, in names, where it is what decides; else empty. */
  readonly prefers: readonly string[];
}

export interface CompanyOn {
  readonly certification: Certification;
  readonly standing: CompanyStanding | null;
  /** Null where it says nothing of money. */
  readonly pays: Allowance['upTo'] | null;
  readonly prices: CompanyPrices | null;
  readonly courses: readonly Course[];
}

export interface OutcomeView extends Held {
  readonly kind: 'outcome';
  readonly recommendation: Recommendation;
  /** What the wishes said make of it; null where there is nothing to wish for. */
  readonly wished: Wished | null;
  /** The optional question on a close call; null where there is none, or something was wished for. */
  readonly tradeOff: Reason | null;
  /** What the person is choosing between, nearest first; empty where they have not said. */
  readonly considered: readonly Certification[];
  /**
   * At most three in order of rank: the outcome's certifications and the runners-up; with cost where known. Where wishes
   * have put another one first, that one, the one before it, and one more.
   */
  readonly shown: readonly ShownCertification[];
  /** For each of these that the outcome does not name: why it is not the one, in a sentence; by id. */
  readonly whyNot: Readonly<Record<string, string>>;
  /** What comes after it; null where there is nothing to get, and so nothing after it. */
  readonly path: Path | null;
  /** Answers that do not fit each other, with the certifications whose facts say so; null for most people. */
  readonly contradiction: ShownContradiction | null;
  /** The facts were brought up to date since the person's last tap; said once. */
  readonly catalogChanged: boolean;
  /** The day of the newest change to any figure, `YYYY-MM-DD`. */
  readonly checked: string;
  readonly company?: CompanyView | undefined;
  readonly dropped: readonly string[];
}

export interface ShownContradiction {
  readonly contradiction: Contradiction;
  readonly certifications: readonly Certification[];
}

export interface ShownCertification {
  readonly certification: Certification;
  readonly cost: Cost;
}

export interface ComparisonView extends Facts {
  readonly kind: 'comparison';
  readonly comparison: Comparison;
  /** For whom each of them is, beside the others; in the order of the columns. */
  readonly deciding: readonly Deciding[];
  readonly certifications: readonly ShownCertification[];
  /** What the result says to take; null without a result, or where none comes first. */
  readonly best: BestOf | null;
  /** The day the prices were last checked, `YYYY-MM-DD`. */
  readonly checked: string;
  readonly company?: CompanyView | undefined;
  /** What was said beside it; a questionnaire that begins here begins with it. */
  readonly said: Answers;
  /** That of the result from which it was asked for; null where a command asked. */
  readonly state: State | null;
}

/** Which of those compared a result says to take, by catalog id. */
export interface BestOf {
  readonly first: string;
  /** What is to come after it; null where it is the only one. */
  readonly second: string | null;
  /** When to take each of the others, beside the first. */
  readonly otherwise: readonly Deciding[];
}

export interface DetailsView extends Facts {
  readonly kind: 'details';
  readonly shown: ShownCertification;
  readonly figures: readonly FigureLine[];
  /** What membership of the issuer costs, where that lowers a fee. */
  readonly membership: readonly OriginLine[];
  /** What single countries pay, in their own money. */
  readonly regional: readonly OriginLine[];
  /** For one that is no longer awarded: the abbreviation of what came after it. */
  readonly successor: string | null;
  readonly checked: string;
  readonly company?: CompanyView | undefined;
  /** A link that begins a report on a wrong fact; null where nobody takes one. */
  readonly report: string | null;
  /** What was said beside it. */
  readonly said: Answers;
  /** The page of the list from which it was asked for, to go back to. */
  readonly back: ListPage | null;
  readonly state: State | null;
}

/** A page of a list, the first one being 0. */
export interface ListPage {
  readonly of: ListOf | null;
  readonly page: number;
}

/** "Which ones?", for a comparison of too few or too many. */
export interface CompareWhichView extends Facts {
  readonly kind: 'compare-which';
  /** Those that were named; may be none, or too many. */
  readonly named: readonly Certification[];
  readonly groups: readonly CertificationGroup[];
}

/** What each issuer has for a role, from the first certification on. */
export interface RoleView extends Facts {
  readonly kind: 'role';
  readonly role: Role;
  /** In words, as in the question about it. */
  readonly name: string;
  /** In the order of the issuers' names. */
  readonly ladders: readonly Ladder[];
  /** The first of each ladder, by catalog id, as many as can be compared. */
  readonly firsts: readonly string[];
  /** For whom each of these is, beside the others; empty where there is only one. */
  readonly deciding: readonly Deciding[];
  readonly certifications: readonly ShownCertification[];
  /** The role, and what else was said. */
  readonly said: Answers;
}

/** Certifications to look through, page by page. */
export interface ListView extends Facts, ListPage {
  readonly kind: 'list';
  readonly pages: number;
  /** How many there are on all pages. */
  readonly total: number;
  readonly certifications: readonly Certification[];
  /** What else may be listed; each with its name as people read it. */
  readonly choices: readonly { readonly of: ListOf | null; readonly name: string }[];
}

/** What comes after a certification, or leads to one. */
export interface WayView extends Facts {
  readonly kind: 'way';
  /** Null where none was named. */
  readonly way: Way | null;
  readonly groups: readonly CertificationGroup[];
}

/** "Did you mean ...?" */
export interface NearestView extends Facts {
  readonly kind: 'nearest';
  /** Untrusted: escape before showing. */
  readonly typed: string;
  /** At most three. */
  readonly certifications: readonly Certification[];
}

/** Words such as "1" or "yes", which answer something that is not known here. */
interface ButtonsView {
  readonly kind: 'buttons';
}

/** What the certifications on the cards cost, part by part. */
export interface CostView {
  readonly kind: 'cost';
  readonly state: State;
  readonly table: CostTable;
  /** One for each column of the table. */
  readonly certifications: readonly {
    readonly certification: Certification;
    /** What single countries pay, in their own money. */
    readonly regional: readonly OriginLine[];
  }[];
  /** What no sum has in it, each in a few words without a full stop. */
  readonly notCounted: readonly string[];
  readonly checked: string;
  readonly company?: CompanyView | undefined;
  /** A link that begins a report on a wrong fact; null where nobody takes one. */
  readonly report: string | null;
}

/** What wishes have put first in the place of what the answers alone put there; abbreviations. */
export interface PutFirst {
  readonly now: string;
  readonly before: string;
}

/** What would change the result. */
export interface ChangesView extends Held {
  readonly kind: 'changes';
  /** What a company's list makes of the result of the answers alone, in words; there where it makes another one of it. */
  readonly withTheList?: { readonly now: string; readonly before: string } | undefined;
  /** Null where no wish has moved anything; all else here is said of the answers alone. */
  readonly putFirst: PutFirst | null;
  /** What stands now, and what would be otherwise; none where no single answer changes anything. */
  readonly outcome: Outcome;
  /** What was weighed and tipped it, and what the other side would have given; null where nothing was. */
  readonly tradeOff: { readonly weighed: TradeOff; readonly outcome: Outcome } | null;
  /** What stands second now, by catalog id; null where nothing does. */
  readonly second: string | null;
  /** Answers with which that would come first. */
  readonly flips: readonly Change[];
  /** Answers with which it would be something else again. */
  readonly others: readonly Change[];
  /** Answers that change nothing at once: they open questions first, or leave too little known. */
  readonly later: readonly Change[];
  /** Abbreviations of every certification in these outcomes, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** What would come out with one other answer; the result stays what it is. */
export interface PreviewView {
  readonly kind: 'preview';
  /** That of the result. */
  readonly state: State;
  /** The other answer, as people read it. */
  readonly question: QuestionId;
  readonly label: string;
  /** What it would lead to, with whatever it opens taken as unknown. */
  readonly outcome: OutcomeView;
}

export interface AskedAbout {
  readonly certification: Certification;
  readonly objections: readonly Objection[];
  /** Answers with which it would come first; null where it does already. */
  readonly comesFirstWith: readonly Change[] | null;
  /** A link that begins a report on a wrong fact; null where nobody takes one. */
  readonly report: string | null;
}

/** Why a certification is not the one, and all others that may be asked about. */
export interface WhyNotView extends Held {
  readonly kind: 'why-not';
  /** Null where no wish has moved anything; the objections are those of the answers alone. */
  readonly putFirst: PutFirst | null;
  /** Null before one was picked. */
  readonly asked: AskedAbout | null;
  /** There where somebody has said that the result was not quite right. */
  readonly expected?: true;
  /** The next in rank, at most three, without the one asked about. */
  readonly runnersUp: readonly Certification[];
  /** Every certification, those that may be recommended first in each group. */
  readonly groups: readonly CertificationGroup[];
}

/** What comes after the result, step by step. */
export interface PathView extends Held {
  readonly kind: 'path';
  readonly path: Path;
  /** For each step, in its order. */
  readonly costs: readonly Cost[];
  readonly checked: string;
  readonly company?: CompanyView | undefined;
}

interface HelpView {
  readonly kind: 'help';
}

/** A result as it is taken to somebody else, or kept by its owner. */
export interface SharedView {
  readonly kind: 'shared';
  readonly to: /** Asked to agree. `addressee` alone may answer; null while nobody is picked, and there is nothing to tap. */
    | { readonly who: 'manager'; readonly addressee: string | null }
    | { readonly who: 'channel' }
    /** `YYYY-MM-DD`. */
    | { readonly who: 'owner'; readonly today: string };
  /** Slack user id of the owner of the result. */
  readonly from: string;
  /** As typed: escape before showing. May be empty. */
  readonly note: string;
  readonly summary: SummaryView;
}

/** What a manager may say to a request. */
export type RequestAnswer = 'approve' | 'not-now' | 'talk';

/** What was said to a request, for whoever said it or for whoever had asked. */
export interface RequestAnsweredView {
  readonly kind: 'request-answered';
  readonly seenBy: 'addressee' | 'sender';
  readonly said: RequestAnswer;
  readonly sender: string;
  readonly addressee: string;
  /** What was asked for; none where it was only to be talked about. */
  readonly certifications: readonly Certification[];
  /** Whether the sender could be told. */
  readonly told: boolean;
}

/** The reminder itself, and what is said of it before it comes. */
export interface ReminderView {
  readonly kind: 'reminder';
  readonly stage:
    | { readonly is: 'being-set' }
    /** What Slack knows it by, so that it can be taken back. */
    | { readonly is: 'set'; readonly on: string; readonly channel: string; readonly id: string }
    | { readonly is: 'due' };
  /** What it is of: the choice, in the words of a result. */
  readonly choice: Pick<SummaryView, 'choice' | 'wished' | 'named'>;
  readonly nextStep: NextStep;
}

/** Short private words about something that went another way than asked. */
export interface NoticeView {
  readonly kind: 'notice';
  readonly notice: Notice;
}

export type Notice =
  /** Someone else's questionnaire was tapped; offers one of their own. */
  | { readonly about: 'not-yours'; readonly owner: string }
  /** A button's value could not be read; offers to start. */
  | { readonly about: 'unreadable' }
  /** The questionnaire went on elsewhere: in the DM, or for its owner's eyes only. Stands where it was, without answers. */
  | { readonly about: 'moved'; readonly to: 'dm' | 'ephemeral'; readonly link?: string }
  /** It went on, but what everybody sees could not be taken away. */
  | { readonly about: 'left-behind'; readonly link?: string }
  /** The questionnaire was started there: what a launcher becomes. */
  | { readonly about: 'started'; readonly where: 'thread' | 'dm'; readonly link?: string }
  /** Somebody said that the result was right. */
  | { readonly about: 'glad' }
  /** The result stands in the owner's own conversation with the app. */
  | { readonly about: 'kept'; readonly link?: string }
  /** Or it does not, since that takes no message of the app. */
  | { readonly about: 'not-kept' }
  /** A request was tapped by someone else than it was sent to. */
  | { readonly about: 'not-addressed'; readonly addressee: string }
  /** A request was answered before. */
  | { readonly about: 'already-answered' }
  /** What became of a reminder that was to be taken back. */
  | { readonly about: 'reminder'; readonly is: 'canceled' | 'too-late' | 'not-set' }
  /** The question is about to stand in the DM: what a modal says until it does. */
  | { readonly about: 'starting' }
  /** The DM takes no message of the app, and there is no other place. */
  | { readonly about: 'cannot-write' }
  /** Something failed on the way to or in Slack. */
  | {
      readonly about: 'failed';
      readonly cause: FailureCause;
      /**
       * What the person did, and may do again: tapped in a questionnaire, typed the command, said something to the app,
       * or chose something in Home, a modal or a menu of Slack's.
       */
      readonly after: 'tapped' | 'typed' | 'said' | 'chosen';
      readonly retryAfterSeconds?: number;
    };

/** Why a questionnaire is not where it was asked for. Where the app was only not invited, an invitation helps. */
export type RefusedBecause =
  | 'not-invited'
  | 'cannot-post-here'
  | 'archived'
  | 'read-only'
  | 'messages-closed';

export type FailureCause =
  | 'rate-limited'
  | 'installation'
  | 'slack-unreachable'
  /** There are more people than the app can see to at the moment. */
  | 'busy'
  /** The app is about to be started anew. */
  | 'stopping'
  | 'unexpected';
