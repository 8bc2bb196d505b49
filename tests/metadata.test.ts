import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..')
const text = (file: string) => readFileSync(join(root, file), 'utf8')
const npm = JSON.parse(text('package.json'))
const meta = JSON.parse(text('codemeta.json'))
const citation = parse(text('CITATION.cff'))

it('CITATION.cff, codemeta.json and package.json say the same', () => {
  expect(meta).toMatchObject({
    identifier: npm.name,
    name: citation.title,
    description: npm.description,
    version: npm.version,
    softwareVersion: npm.version,
    license: `https://spdx.org/licenses/${npm.license}`,
    keywords: citation.keywords,
    softwareRequirements: `Node.js ${npm.engines.node}`,
  })
  expect(citation).toMatchObject({ version: npm.version, license: npm.license })
  const names = (authors: readonly { readonly name: string }[]) => authors.map(({ name }) => name)
  expect(names(meta.author)).toEqual(names(citation.authors))
})

it('codemeta.json is of CodeMeta 3.0, with terms of its context only', () => {
  expect(meta).toMatchObject({ '@context': 'https://w3id.org/codemeta/3.0', '@type': 'SoftwareSourceCode' })
  // terms used here that are in https://w3id.org/codemeta/3.0, of schema.org and its own
  const terms = [
    'identifier name description version softwareVersion license author keywords programmingLanguage runtimePlatform',
    'softwareRequirements developmentStatus applicationCategory referencePublication readme',
  ].flatMap((line) => line.split(' '))
  expect(terms).toEqual(expect.arrayContaining(Object.keys(meta).filter((key) => !key.startsWith('@'))))
})
