import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useLab, useWords } from './lab.ts'

/** A modal of the browser's own: it keeps focus, gives it back, and closes with Esc. */
export function Dialog({
  title,
  children,
  wide = false,
}: {
  title: string
  children: ComponentChildren
  wide?: boolean
}): JSX.Element {
  const { act } = useLab()
  const { words } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  // at once: an Esc between the drawing and an effect after it would go astray
  useLayoutEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const close = (): void => act.view({ dialog: undefined })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys close it by Esc, as the browser does
    <dialog
      ref={dialog}
      class={wide ? 'wide-dialog' : ''}
      aria-labelledby="dialog-title"
      onClose={close}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div class="dialog-body">
        <header>
          <h2 id="dialog-title">{title}</h2>
          <button type="button" class="plain" onClick={close}>
            {words.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
