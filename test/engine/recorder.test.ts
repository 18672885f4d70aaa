import { describe, expect, test } from 'vitest';
import { createMachine, raise } from 'xstate';
import { type DecisionTree, recorder } from '../../src/engine/recorder.js';

const meta = { rule: 'D-01' };

/** Two regions: the second hears what the first raises, and asks the same guard again. */
const chart = (actions: readonly string[]) =>
  createMachine({
    type: 'parallel',
    states: {
      one: {
        initial: 'a',
        states: {
          a: {
            on: { go: { guard: 'isIt', target: 'b', actions: [...actions, raise({ type: 'gone' })] as never, meta } },
          },
          b: {},
        },
      },
      two: {
        initial: 'x',
        states: { x: { on: { gone: { guard: 'isIt', target: 'y', actions: 'note', meta } } }, y: {} },
      },
    },
  });

const asked = (tree: DecisionTree): readonly string[] =>
  tree.kind === 'ask' ? [tree.guard, ...asked(tree.yes)] : tree.kind === 'run' ? asked(tree.next) : [];
const ran = (tree: DecisionTree): readonly string[] =>
  tree.kind === 'run'
    ? [...tree.marks.map(({ action }) => action), ...ran(tree.next)]
    : tree.kind === 'ask'
      ? ran(tree.yes)
      : [];
const recorded = (actions: readonly string[]) =>
  recorder(chart(actions), ['isIt'], ['change', 'note'], 'macrostep')({ one: 'a', two: 'x' }, 'go');

describe('what is recorded of a chart', () => {
  test('a guard is asked again once an action may have changed the facts', () => {
    expect(asked(recorded(['change']))).toEqual(['isIt', 'isIt']);
    expect(ran(recorded(['change']))).toEqual(['change', 'note']);
  });

  test('and is not asked again where nothing can have changed', () => {
    expect(asked(recorded([]))).toEqual(['isIt']);
    expect(ran(recorded([]))).toEqual(['note']);
  });

  test('of a selection only the first choice is recorded: nothing has been entered yet, and nothing raised', () => {
    const select = recorder(chart(['change']), ['isIt'], ['change', 'note'], 'selection');
    const tree = select({ one: 'a', two: 'x' }, 'go');
    expect([asked(tree), ran(tree)]).toEqual([['isIt'], ['change']]);
    expect(tree).toMatchObject({ yes: { next: { kind: 'end', state: { one: 'a', two: 'x' } } } });
  });

  test('where it says no, the chart does not take the event', () => {
    const tree = recorded(['change']);
    expect(tree.kind === 'ask' && tree.no).toEqual({ kind: 'end', state: null });
  });

  test('where only the second says no, the first has happened all the same', () => {
    const tree = recorded(['change']);
    const second = tree.kind === 'ask' && tree.yes.kind === 'run' ? tree.yes.next : null;
    expect(second?.kind === 'ask' && second.no).toMatchObject({ kind: 'end', state: { one: 'b', two: 'x' } });
  });
});
