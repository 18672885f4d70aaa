/** The authorisation matrix as text: who may do what where, then every command with every answer, equal rows together. */
import type { CommandType } from 'orderchart';
import { aligned, groupedBy } from './aligned.js';
import { isTakenAtLimit, objectionsTo, type Speaker, speakers } from './authorisation-answers.js';
import { kindAt, openerAt, type Place, placeText, reachablePlaces } from './authorisation-places.js';
import { authorisation, type Objection } from './authorisation-rules.js';

const commands = Object.keys(authorisation) as readonly CommandType[];

const isCertain = ({ when }: Objection): boolean => when === undefined;
const codesOf = (objections: readonly Objection[]): string =>
  [...new Set(objections.map(({ code }) => code))].join(', ');

/** `allowed unless seller.notSilent`; `role.wrong, request.open; perhaps tip.notRated`. */
function answerText(objections: readonly Objection[]): string {
  const known = objections.filter(({ isSaid }) => isSaid !== true);
  const [certain, possible] = [known.filter(isCertain), known.filter((objection) => !isCertain(objection))];
  const [against, perhaps] = [codesOf(certain), codesOf(possible)];
  if (certain.length === 0) return perhaps === '' ? 'allowed' : `allowed unless ${perhaps}`;
  return perhaps === '' ? against : `${against}; perhaps ${perhaps}`;
}

interface Cell {
  readonly keys: readonly string[];
  readonly answer: string;
}

const lateness = /(\w+)\.onTime, \1\.late, \1\.veryLate/g;

function short(names: readonly string[], siblings: readonly string[]): string {
  if (names.length === siblings.length) return 'any';
  return names.join(', ').replaceAll(lateness, '$1.*').replace("own, other's", 'open');
}

/** Requests as they are read; all else in the order of the places. */
const rank = (name: string): number => ['none', 'own', "other's"].indexOf(name);

/** Rows that give the same answers below are put together; a column in which nothing makes a difference says `any`. */
function grouped(cells: readonly Cell[], depth = 0): string[][] {
  if (depth === (cells[0]?.keys.length ?? 0)) return [[cells[0]?.answer ?? '']];
  const byKey = [...groupedBy(cells, ({ keys }) => keys[depth] as string)].sort(([a], [b]) => rank(a) - rank(b));
  const branches = byKey.map(([name, inner]) => ({ name, rows: grouped(inner, depth + 1) }));
  const names = branches.map(({ name }) => name);
  return [...groupedBy(branches, ({ rows }) => JSON.stringify(rows)).values()].flatMap((alike) =>
    (alike[0]?.rows ?? []).map((row) => [
      short(
        alike.map(({ name }) => name),
        names,
      ),
      ...row,
    ]),
  );
}

const isAboutSpeaker = ({ code }: Objection): boolean => code === 'role.wrong' || code === 'party.wrong';

/** `none`, `own` or `other's`: the request that is open, as the speaker sees it. */
const whose = ({ role }: Speaker, place: Place): string =>
  place.request === 'none' ? 'none' : openerAt(place) === role ? 'own' : "other's";

const own = speakers.filter(({ isStranger }) => !isStranger);

const cellsOf = (command: CommandType): Cell[] =>
  own.flatMap((speaker) =>
    reachablePlaces.map((place) => ({
      keys: [place.fulfilment, whose(speaker, place), kindAt(place), place.earnings, place.rating, speaker.role],
      answer: answerText(objectionsTo(command, speaker, place).filter((objection) => !isAboutSpeaker(objection))),
    })),
  );

const head = ['fulfilment', 'request', 'kind', 'earnings', 'rating', 'speaker', 'answer'];

function commandSection(command: CommandType): string {
  const { rule, by } = authorisation[command];
  return [`## ${command}, by ${by.join(' or ')} (${rule})`, '', ...aligned([head, ...grouped(cellsOf(command))])].join(
    '\n',
  );
}

/** `requestUpdate`, or `cancelLate?` where it depends on what the order has been through. */
function abilityText(command: CommandType, speaker: Speaker, place: Place): string[] {
  const known = objectionsTo(command, speaker, place).filter(
    ({ isSaid, code }) => isSaid !== true && code !== 'time.outOfRange',
  );
  return known.some(isCertain) ? [] : [`${command}${known.length > 0 ? '?' : ''}`];
}

const abilitiesAt = (place: Place): string[] =>
  own.map((speaker) => {
    const abilities = commands.flatMap((command) => abilityText(command, speaker, place));
    return `  ${speaker.role.padEnd(7)}  ${abilities.join(', ') || 'nothing'}`;
  });

function abilitiesSection(): string {
  const byAbilities = groupedBy(reachablePlaces, (place) => abilitiesAt(place).join('\n'));
  return [...byAbilities].map(([abilities, places]) => [...places.map(placeText), abilities].join('\n')).join('\n\n');
}

function limitSection(): string {
  const cells = commands.flatMap((command) =>
    reachablePlaces.flatMap((place) =>
      own
        .filter((speaker) => !objectionsTo(command, speaker, place).some(isCertain))
        .map((speaker) => ({
          keys: [command, place.fulfilment, whose(speaker, place), kindAt(place), speaker.role],
          answer: isTakenAtLimit(command, place) ? 'taken' : 'history.full',
        })),
    ),
  );
  return aligned([['command', 'fulfilment', 'request', 'kind', 'speaker', 'answer'], ...grouped(cells)]).join('\n');
}

/** @returns the matrix as text; the same rules give the same bytes */
export const authorisationTable = (): string =>
  `${[
    '# Who may do what where',
    'fulfilment / request / earnings / rating; a question mark: it also depends on what the order has been through',
    abilitiesSection(),
    '# Every answer\n\nWho may not send it hears role.wrong first, then what stands here. A stranger hears party.wrong\nfirst, and not whose turn it is.',
    ...commands.map(commandSection),
    '# Any other role than buyer, seller and support\n\nis command.malformed, everywhere (D-34).',
    '# What is allowed above, when an order remembers as many commands as it may (D-27)',
    limitSection(),
  ].join('\n\n')}\n`;
