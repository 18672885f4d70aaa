/** What is said with a command or an event, out of columns or attributes. */
import * as z from 'zod';
import type { CommandContents, CommandType } from '../../order/commands.js';
import { instantIn, type TimeFormat } from './cell-instants.js';
import type { ReaderName } from './cells.js';
import { Column, cellOf, nameOf, ownNames, type Row, valueIn } from './columns.js';
import type { Details } from './meaning.js';

/** The names of a content; one that says nothing has an index of strings in its type. */
type NamesIn<Content> = keyof { [N in keyof Content as string extends N ? never : N]: Content[N] };
type ContentName = { readonly [T in CommandType]: NamesIn<CommandContents[T]> }[CommandType];

/** `until` is an instant. */
type ReadName = Exclude<ContentName, 'until'>;

/** What a column may say with a command, and how it is read: all that any command says. */
const contentReaders = {
  message: 'text',
  notes: 'text',
  reason: 'text',
  comment: 'text',
  ground: 'text',
  via: 'text',
  span: 'span',
  amount: 'whole',
  count: 'whole',
  revisions: 'whole',
  stars: 'whole',
  accept: 'truth',
  won: 'truth',
  confirmEmpty: 'truth',
  files: 'json',
  links: 'json',
  answers: 'json',
  extras: 'json',
} as const satisfies Readonly<Record<ReadName, ReaderName>>;

const contentNames: readonly ContentName[] = ['until', ...(Object.keys(contentReaders) as ReadName[])];

/** Without a map, a column of this name is about what was bought. */
const ownContentNames = contentNames.filter((name) => name !== 'revisions');

export const detailColumns = {
  id: Column.optional().meta({ description: 'The idempotency key' }),
  by: Column.optional().meta({ description: 'The role of who spoke: buyer, seller, support; or clock' }),
  party: Column.optional().meta({ description: 'The id of who spoke' }),
  outcome: Column.optional().meta({ description: 'accepted or refused' }),
  refusals: Column.optional().meta({ description: 'Our codes, with spaces or commas between' }),
  content: z.partialRecord(z.enum(contentNames), Column).default({}),
};

export type DetailColumns = z.output<z.ZodObject<typeof detailColumns>>;

export const ownDetails: DetailColumns = {
  ...ownNames('id', 'by', 'party', 'outcome', 'refusals'),
  content: ownNames(...ownContentNames),
};

/** When, and of which order, something was said; and how instants are written. */
export interface About {
  readonly order: string;
  readonly at: number;
  readonly time: TimeFormat;
}

function contentIn(row: Row, { content }: DetailColumns, { order, time }: About): Record<string, unknown> {
  const said = (Object.keys(content) as ContentName[]).map((name) => {
    const column = content[name] as Column;
    if (name !== 'until') return [name, valueIn(row, column, contentReaders[name], order)];
    const cell = cellOf(row, column, order);
    return [name, cell === undefined ? undefined : instantIn(cell, time, nameOf(column), order)];
  });
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}

/**
 * @returns what a row says beside its name
 * @throws MalformedLine
 */
export function detailsIn(row: Row, columns: DetailColumns, about: About): Details {
  const { order, at } = about;
  const text = (column: Column | undefined) => valueIn(row, column, 'text', order) as string | undefined;
  return {
    order,
    at,
    id: text(columns.id),
    by: text(columns.by),
    party: text(columns.party),
    outcome: text(columns.outcome),
    refusals: valueIn(row, columns.refusals, 'list', order) as readonly string[] | undefined,
    content: contentIn(row, columns, about),
  };
}
