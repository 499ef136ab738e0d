import type { ButtonHTMLAttributes } from 'preact'
import { WORDS } from './words'

interface ButtonProps extends Omit<ButtonHTMLAttributes, 'type'> {
  /** The main thing of a screen; the one that submits its form; a button that looks like a link. */
  readonly is?: 'main' | 'submit' | 'plain'
}

const CLASSES = { main: 'button button-main', submit: 'button button-main', plain: 'button-plain' }

export function Button({ is, ...rest }: ButtonProps) {
  return <button type={is === 'submit' ? is : 'button'} class={is ? CLASSES[is] : 'button'} {...rest} />
}

export function CloseButton({ onClose }: { onClose: () => void }) {
  return <Button onClick={onClose}>{WORDS.close}</Button>
}
