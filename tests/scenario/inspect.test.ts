import { expect, it } from 'vitest'
import { z } from 'zod'
import { type Path, readDocument } from '../../src/text/document.ts'
import { type Entries, inspect, refusing } from '../../src/text/inspect.ts'

const LIST = '- {id: a, value: {2026: 1}}\n- {value: 2}\n'
const ROOM = `room:\n${LIST.replace(/^/gm, '  ').trimEnd()}\n`
const SAID = { code: 'x', got: 'this', expected: 'that' }
const nameOf = (text: string, path: Path, entries?: Entries) =>
  refusing(entries)(readDocument(text, 'f.yaml'), 'f.yaml', path, SAID).complaint.path

it.each<[name: string | undefined, text: string, path: Path, entries?: Entries]>([
  ['room.a.value.2026', ROOM, ['room', 0, 'value', '2026'], { room: 'room' }],
  ['room.1.value', ROOM, ['room', 1, 'value'], { room: 'room' }],
  ['room.0.id', ROOM, ['room', 0, 'id'], { room: 'room' }],
  ['room.a.id', ROOM, ['room', 0, 'id'], { room: 'room', sound: true }],
  ['a.value', ROOM, ['room', 0, 'value'], { room: 'room', unsaid: true }],
  ['room', ROOM, ['room'], { room: 'room', unsaid: true }],
  ['a.value', LIST, [0, 'value'], { room: 'room', unsaid: true }],
  ['room.0.value', ROOM, ['room', 0, 'value'], { room: 'other' }],
  ['room.0.value', ROOM, ['room', 0, 'value']],
  ['"no such".b', ROOM, ['no such', 'b']],
  [undefined, ROOM, []],
])('a part is called %s', (name, text, path, entries) => {
  expect(nameOf(text, path, entries)).toBe(name)
})

it('what is beyond the form is told with what is wrong in it, in the order of the file', () => {
  const document = readDocument('a: 1\nb: 2\nc: 3\n', 'f.yaml')
  const complaints = inspect(document, 'f.yaml', {
    schema: z.object({ a: z.number(), b: z.string('a text'), c: z.number() }),
    told: (finding) => ({ ...finding, say: () => ({ ...finding.say(), nearest: 'two' }) }),
    beyond: (found) => [{ path: ['a'], say: () => ({ code: 'x', got: `${found.length}`, expected: 'none' }) }],
  })
  expect(complaints).toMatchObject([
    { line: 1, path: 'a', got: '1', expected: 'none' },
    { line: 2, path: 'b', got: '2', expected: 'a text', nearest: 'two' },
  ])
})
