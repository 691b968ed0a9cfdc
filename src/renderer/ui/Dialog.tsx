import { type ReactNode, useEffect, useId } from 'react'
import styles from './Dialog.module.css'
import { useModal } from './useModal.ts'

interface Props {
  isOpen: boolean
  title: string
  /** `small` for a question or two, `wide` for what is looked at side by side. */
  size?: 'small' | 'normal' | 'wide'
  /** Called when it is closed, by Escape too. */
  onClose: () => void
  children: ReactNode
}

/**
 * A dialog over the window, which keeps the focus until it is closed. It begins with the element that carries `data-first`, or with its
 * first that can take the focus.
 */
export function Dialog({ isOpen, title, size = 'normal', onClose, children }: Props) {
  const modal = useModal(isOpen, onClose)
  const id = useId()
  useEffect(() => {
    if (isOpen) modal.ref.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [isOpen, modal.ref])
  return (
    <dialog {...modal} className={`${styles.dialog} ${size === 'normal' ? '' : styles[size]}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}

/** The buttons at the foot of a dialog. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>
}
