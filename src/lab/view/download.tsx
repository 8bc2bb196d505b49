import type { JSX } from 'preact'
import { dateOf } from '../../scenario/dates.ts'
import { askedOf, entryShown } from '../asked.ts'
import { COLUMNS } from '../runs/columns.ts'
import { Dialog } from './dialog.tsx'
import { useLab, useWords } from './lab.ts'

/** What is shown, as files. */
export function DownloadDialog(): JSX.Element {
  const lab = useLab()
  const { words } = useWords()
  const files: readonly (readonly [string, string, () => Promise<Blob>])[] = [
    [
      words.downloads.yaml,
      'yaml',
      async () => text((await import('../policy/check.ts')).yamlOf(entryShown(lab.view.get())), 'application/yaml'),
    ],
    [words.downloads.csv, 'csv', async () => text(csv(lab), 'text/csv')],
    [words.downloads.svg, 'svg', async () => text(standalone(), 'image/svg+xml')],
    [words.downloads.png, 'png', png],
  ]
  return (
    <Dialog title={words.downloads.title}>
      <div class="more-list">
        {files.map(([name, ending, make]) => (
          <button
            type="button"
            class="button"
            key={ending}
            data-file={ending}
            onClick={() => void make().then((blob) => save(blob, `${entryShown(lab.view.get()).id}.${ending}`))}
          >
            {name}
          </button>
        ))}
      </div>
    </Dialog>
  )
}

const text = (content: string, type: string): Blob => new Blob([content], { type: `${type};charset=utf-8` })

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** Every column that the page keeps, of every run behind it. */
function csv({ view, outcome }: ReturnType<typeof useLab>): string {
  const { baseline, policy, pairs } = outcome.get()
  const { policy: asked, baseline: against } = askedOf(view.get())
  const sides = [
    [against.id, pairs?.baseline ?? (baseline ? [baseline] : [])],
    ...(policy ? [[asked.id, pairs?.policy.length ? pairs.policy : [policy]] as const] : []),
  ] as const
  const lines = ['scenario,seed,date,figure,value']
  for (const [id, runs] of sides)
    for (const { seed, quarters, values } of runs)
      for (let t = 0; t < quarters; t++)
        COLUMNS.forEach((column, c) => {
          const value = values[t * COLUMNS.length + c]!
          if (!Number.isNaN(value)) lines.push(`${id},${seed},${dateOf(t)},${column},${value}`)
        })
  return `${lines.join('\n')}\n`
}

const chart = (): SVGSVGElement => document.querySelector('.plot svg')!

/** The chart as a file of its own: the page's colours written out. */
function standalone(): string {
  const svg = chart()
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const style = getComputedStyle(svg)
  copy.setAttribute('font-family', style.fontFamily.replaceAll('"', "'"))
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', 'var(--surface)'],
  ] as const)
    paper.setAttribute(name, value)
  copy.prepend(paper)
  return new XMLSerializer()
    .serializeToString(copy)
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim() || 'currentColor')
}

async function png(): Promise<Blob> {
  const { width, height } = chart().getBoundingClientRect()
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone())}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = 2 * width
  canvas.height = 2 * height
  const pen = canvas.getContext('2d')!
  pen.scale(2, 2)
  pen.drawImage(image, 0, 0, width, height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('png: got nothing; expected a picture'))),
      'image/png',
    ),
  )
}
