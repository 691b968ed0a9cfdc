import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './Dialog.module.css'

interface Props {
  isOpen: boolean
  title: string
  /** `wide` for what is looked at side by side. */
  size?: 'normal' | 'wide'
  /** Called when it is closed, by Escape too. */
  onClose: () => void
  children: ReactNode
}

/**
 * A dialog over the window, which keeps the focus until it is closed. It begins with the element that carries `data-first`, or with its
 * first that can take the focus.
 */
export function Dialog({ isOpen, title, size = 'normal', onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    if (!isOpen) {
      dialog.current?.close()
      return
    }
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [isOpen])
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${size === 'wide' ? styles.wide : ''}`}
      aria-labelledby={id}
      onClose={onClose}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}

/** The buttons at the foot of a dialog. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>
}
