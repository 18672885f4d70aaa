/** Six jobs of one March, and what the marketplace did with them. */
import { Marketplace } from './marketplace.js';

const at = (text: string): number => Date.parse(`2026-03-${text}Z`);

const names = ['logo', 'poster', 'flyer', 'menu', 'jingle', 'website'];

/** Transfers succeed, except for the first one to Kim. */
function bank() {
  let isDown = true;
  return (freelancer: string): boolean => {
    if (freelancer !== 'Kim' || !isDown) return true;
    isDown = false;
    return false;
  };
}

function begin(market: Marketplace): void {
  const job = { client: 'Bea', senior: true, cents: 10_000, days: 7, changes_left: 1 };
  for (const id of names) {
    market.buy(at('02T09:00'), { ...job, id, freelancer: id === 'website' ? 'Kim' : 'Sam' });
    market.sendBrief(at('03T12:00'), id);
  }
}

/** What people did, in the order in which they did it; `night` is the nightly run, `pay` the weekly one. */
const march: readonly (readonly [when: string, what: (market: Marketplace, now: number) => void])[] = [
  ['04T08:00', (market, now) => market.showPage(now, 'menu')],
  ['05T10:00', (market, now) => market.askMoreTime(now, 'poster', at('20T12:00'))],
  ['05T11:00', (market, now) => market.askMoreTime(now, 'website', at('12T12:00'))],
  ['05T16:00', (market, now) => market.grantMoreTime(now, 'website')],
  ['06T09:00', (market, now) => market.handIn(now, 'jingle')],
  ['06T15:00', (market, now) => market.askChanges(now, 'jingle', 'Merrier, please')],
  ['07T18:00', (market, now) => market.handIn(now, 'jingle')],
  ['07T23:00', (market, now) => market.night(now)],
  ['08T09:30', (market, now) => market.handIn(now, 'logo')],
  ['08T10:00', (market, now) => market.handIn(now, 'flyer')],
  ['08T11:00', (market, now) => market.showPage(now, 'poster')],
  ['08T11:30', (market, now) => market.showPage(now, 'website')],
  ['08T16:00', (market, now) => market.askCallOff(now, 'flyer', 'I have taken on too much')],
  ['09T10:00', (market, now) => market.approve(now, 'flyer')],
  ['09T12:00', (market, now) => market.handIn(now, 'poster')],
  ['10T08:00', (market, now) => market.agreeToCallOff(now, 'flyer')],
  ['10T09:00', (market, now) => market.handIn(now, 'website')],
  ['10T11:30', (market, now) => market.showPage(now, 'menu')],
  ['10T11:45', (market, now) => market.handIn(now, 'menu')],
  ['10T13:00', (market, now) => market.askChanges(now, 'website', 'Bluer, please')],
  ['10T23:00', (market, now) => market.night(now)],
  ['11T15:00', (market, now) => market.approve(now, 'logo')],
  ['11T16:00', (market, now) => market.handIn(now, 'website')],
  ['11T17:00', (market, now) => market.askChanges(now, 'website', 'Redder, please')],
  ['11T18:00', (market, now) => market.showPage(now, 'website')],
  ['14T23:00', (market, now) => market.night(now)],
  ['23T23:00', (market, now) => market.pay(now)],
  ['24T23:00', (market, now) => market.pay(now)],
];

/** @returns the log, line by line, as the marketplace wrote it */
export function logOfMarch(): readonly string[] {
  const market = new Marketplace(bank());
  begin(market);
  for (const [when, what] of march) what(market, at(when));
  return market.log;
}
