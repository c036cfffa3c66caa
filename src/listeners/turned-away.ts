/** Nothing was begun of what somebody did, or its end was not waited for, and trying again later helps. */
export class TurnedAway extends Error {
  readonly why: 'busy' | 'stopping';

  constructor(why: 'busy' | 'stopping') {
    super(why === 'busy' ? 'no room for more' : 'the app is stopping');
    this.name = 'TurnedAway';
    this.why = why;
  }
}
