import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Measures } from '../listeners/measures.ts';

/** What is true at the moment it is asked for. */
interface Now {
  readonly inFlight: () => number;
  readonly connected: () => boolean;
}

export interface Metrics {
  readonly measures: Measures;
  readonly contentType: string;
  /** In Prometheus' own text format. */
  text(): Promise<string>;
  /** Adds what the app itself can be asked for, once there is one. */
  watch(now: Now): void;
}

const SECONDS = [0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30];

/** More different words than this under one label are one more, "other": a label must not grow with what comes in. */
const MOST_VALUES = 60;

/** Everything that is counted, with the process's own figures such as memory and event-loop delay beside it. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, registers, buckets: SECONDS });

  const actions = bounded();
  const methods = bounded();
  const codes = bounded();
  const done = histogram(
    'certify_action_seconds',
    'From hearing of what somebody did to being done with it',
    ['action', 'outcome'],
  );
  const left = counter(
    'certify_left_total',
    'What was acknowledged and not done, and whether its person was told',
    ['action', 'why', 'told'],
  );
  const acknowledged = histogram('certify_ack_seconds', 'From hearing of something to acknowledging it', []);
  const refused = counter('certify_requests_refused_total', 'Requests that were not taken for Slack’s', []);
  const asked = counter('certify_questions_asked_total', 'Questions shown', ['question']);
  const outcomes = counter('certify_outcomes_total', 'Results shown, by kind', ['kind']);
  const right = counter('certify_right_total', 'Answers to "Was this right for you?"', ['said']);
  const calls = histogram('certify_slack_call_seconds', 'Calls of Slack, by what came of them', [
    'method',
    'code',
  ]);
  const reconnects = counter(
    'certify_reconnects_total',
    'Connections to Slack that took the place of one',
    [],
  );

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    measures: {
      done: (action, outcome, seconds) => done.observe({ action: actions(action), outcome }, seconds),
      left: (action, why, told) => left.inc({ action: actions(action), why, told: told ? 'yes' : 'no' }),
      acknowledged: (seconds) => acknowledged.observe(seconds),
      refused: () => refused.inc(),
      asked: (question) => asked.inc({ question }),
      cameTo: (kind) => outcomes.inc({ kind }),
      right: (said) => right.inc({ said }),
      called: (method, code, seconds) =>
        calls.observe({ method: methods(method), code: codes(code) }, seconds),
      reconnected: () => reconnects.inc(),
    },
    watch({ inFlight, connected }) {
      const gauge = (name: string, help: string, value: () => number) =>
        new Gauge({
          name,
          help,
          registers,
          collect() {
            this.set(value());
          },
        });
      gauge('certify_in_flight', 'What is being seen to at this moment', inFlight);
      gauge('certify_connected', 'Whether Slack can reach the app', () => Number(connected()));
    },
  };
}

function bounded(): (value: string) => string {
  const seen = new Set<string>();
  return (value) => {
    if (seen.size < MOST_VALUES) seen.add(value);
    return seen.has(value) ? value : 'other';
  };
}
