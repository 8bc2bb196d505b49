import { mkdirSync } from 'node:fs'
import sharp from 'sharp'
import { settled, stage } from '../tests/lab/page.ts'

/**
 * `npm run pictures`: the lab as it looks, to `docs/pictures/`: four widths, both themes, both languages, with a policy
 * and at the first visit. For people to look at; nothing compares them.
 */
const folder = new URL('../docs/pictures/', import.meta.url)
mkdirSync(folder, { recursive: true })

const CHAINS = '#scenario=two-chains&seed=1'
const PICTURES: readonly (readonly [
  name: string,
  width: number,
  height: number,
  theme: 'light' | 'dark',
  hash: string,
  key?: string,
])[] = [
  ['360-light', 360, 740, 'light', `${CHAINS}&lang=en`],
  ['360-dark', 360, 740, 'dark', `${CHAINS}&lang=zh`],
  ['768-light', 768, 1024, 'light', '#lang=en'],
  ['768-dark', 768, 1024, 'dark', `${CHAINS}&lang=en`],
  ['1440-light', 1440, 900, 'light', `${CHAINS}&lang=en`],
  ['1440-dark', 1440, 900, 'dark', `${CHAINS}&lang=zh`, 'a'],
  ['1920-light', 1920, 1080, 'light', '#lang=zh'],
  ['1920-dark', 1920, 1080, 'dark', `${CHAINS}&lang=en`],
]

const lab = await stage()
for (const [name, width, height, colorScheme, hash, key] of PICTURES) {
  const page = await lab.open(hash, { viewport: { width, height }, colorScheme })
  await settled(page)
  if (key) await page.keyboard.press(key)
  await page.waitForTimeout(300)
  const taken = await page.screenshot()
  await sharp(taken)
    .png({ palette: true, colours: 64, compressionLevel: 9 })
    .toFile(new URL(`lab-${name}.png`, folder).pathname)
  console.log(name)
  await page.context().close()
}
await lab.close()
