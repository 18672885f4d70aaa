import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/engine/digest.js';
import { canonicalJson } from '../../src/index.js';

describe('the canonical text of a value', () => {
  // biome-ignore format: a table
  test.each<[value: unknown, text: string, because: string]>([
    [{ b: 1, a: 2 },                         '{"a":2,"b":1}',             'keys are sorted'],
    [{ b: { d: 1, c: 2 }, a: [{ f: 1, e: 2 }] }, '{"a":[{"e":2,"f":1}],"b":{"c":2,"d":1}}', 'keys are sorted at every depth'],
    [[3, 1, 2],                              '[3,1,2]',                   'lists keep their order'],
    [{ a: undefined, b: null },              '{"b":null}',                'what is undefined is left out'],
    [[undefined, null],                      '[null,null]',               'of a list nothing is left out'],
    [undefined,                              'null',                      'nothing at all is null'],
    ['a "b"\n',                              '"a \\"b\\"\\n"',            'texts are quoted'],
    [{},                                     '{}',                        'there is nothing inside'],
    [[],                                     '[]',                        'nor here, and it is a list'],
    [null,                                   'null',                      'it is null'],
    [{ b: 1, 10: 2, 9: 3 },                  '{"10":2,"9":3,"b":1}',      'keys are texts, numbers too'],
    [{ x: [{ 2: 'b', 10: 'a' }], a: 0 },     '{"a":0,"x":[{"10":"a","2":"b"}]}', 'and so they are deep inside'],
    [{ 1: undefined, 2: [undefined] },       '{"2":[null]}',              'nothing differs where a key is a number'],
    [{ 1: 'a "b"', 2: true, 3: null },       '{"1":"a \\"b\\"","2":true,"3":null}', 'nothing differs there, either'],
    [{ 10: 1, 9: 2 },                        '{"10":1,"9":2}',            'and they are sorted as texts'],
    [{ '1a': 1, '0': 2 },                    '{"0":2,"1a":1}',            'a key may only begin with a number'],
  ])('%j is %s: %s', (value, text) => expect(canonicalJson(value)).toBe(text));

  test('a key named __proto__ is a key like any other', () => {
    const value = JSON.parse('{"b":1,"__proto__":{"z":2,"y":1},"a":[{"__proto__":0}]}');
    expect(canonicalJson(value)).toBe('{"__proto__":{"y":1,"z":2},"a":[{"__proto__":0}],"b":1}');
    expect(canonicalJson(JSON.parse('{"__proto__":1}'))).toBe('{"__proto__":1}');
  });
});

describe('the digest of a text', () => {
  // Records keep digests, so these never change.
  // biome-ignore format: a table
  test.each([
    ['',                          '1aee8d83488bdcb8d7d009e167fc4425'],
    ['a',                         '82c97901501c2ba7da4555df1213124e'],
    ['ab',                        '8a8467524f6c049722adb0e2721ec468'],
    ['ba',                        '1a8f2469c0854e8ef325d36287337869'],
    ['orderchart',                '250324706427bc5d54e5af2c1daaaaf6'],
    ['{"id":"order-1"}',          'c6447a5925d171cab62c21f06cdcc673'],
    ['é€😀',                      'd3d938fd73392caa70c6e1c97b65771f'],
  ])('%j is digested to %s, now and always', (text, digest) => expect(digestOf(text)).toBe(digest));
});
