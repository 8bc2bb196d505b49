import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DEFAULT_WORLD } from '../src/worlds/read.ts'

const src = join(import.meta.dirname, '..', 'src')
/** What only the tables of a world may name. */
const PLACES = /北京|天津|河北|津冀|京津冀|雄安|中国|beijing|tianjin|hebei|xiong.?an|\bchina\b(?!’s)/i

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(tsx?|html|css|svg|webmanifest)$/.test(file),
)

it.each(files)('%s names no place of any world', (file) => {
  const text = readFileSync(join(src, file), 'utf8').replaceAll(`'${DEFAULT_WORLD}'`, '')
  expect(text.match(PLACES)?.[0]).toBeUndefined()
})

it('and only one file names the world that is meant where none is named', () => {
  const naming = files.filter((file) => readFileSync(join(src, file), 'utf8').includes(DEFAULT_WORLD))
  expect(naming).toEqual(['worlds/read.ts'])
})
