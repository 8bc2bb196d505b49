import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { linkOf } from '../../session/address.ts'
import { entryShown, isChanged } from '../../session/asked.ts'
import { isFirst, WORLD } from '../../world/shipped.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useLab, useOutcome, useView, useWords } from '../parts/lab.ts'

/** A link with scenario, seed and digest, and how to get the same figures from the command line. */
export function ShareDialog(): JSX.Element {
  const { view } = useLab()
  const { words } = useWords()
  const [copied, setCopied] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  // a page in another's frame may not write the clipboard: the link is marked, to be copied by hand
  const mark = (): void => text.current?.select()
  const seed = useView((v) => v.seed)
  const result = useOutcome((outcome) => outcome.result)
  const digest = result?.digest
  const link = new URL(linkOf(view.get(), result), location.href).href
  const changed = isChanged(view.get())
  const { id } = entryShown(view.get())
  return (
    <Dialog title={words.sharing.title}>
      <p>{words.sharing.note}</p>
      <textarea
        ref={text}
        readOnly
        rows={4}
        value={link}
        aria-label={words.sharing.title}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button
        type="button"
        class="button main"
        disabled={digest === undefined}
        onClick={() => {
          if (navigator.clipboard) navigator.clipboard.writeText(link).then(() => setCopied(true), mark)
          else mark()
        }}
      >
        {copied ? words.sharing.copied : words.sharing.copy}
      </button>
      <p>
        {words.sharing.digest}: {digest ? <code id="digest">{digest}</code> : words.sharing.waiting}
      </p>
      <p>
        {words.sharing.node}
        <code class="block">{`npx factor-mobility run ${!isFirst && !changed ? `${WORLD.id}/` : ''}${id}${changed ? '.yaml' : ''} --seeds ${seed}..${seed}`}</code>
      </p>
    </Dialog>
  )
}
