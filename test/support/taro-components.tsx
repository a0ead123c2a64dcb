import { createElement, type ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode }

/** Stands for a Taro component in jsdom: an HTML element with the same class, label and handlers. */
function element(tag: string) {
  return function TaroElement({ children, hoverClass: _h, ...props }: Props) {
    const { ariaLabel, ariaRole, ariaChecked, ...rest } = props
    const aria = { role: ariaRole, 'aria-label': ariaLabel, 'aria-checked': ariaChecked }
    return createElement(tag, { ...rest, ...aria }, children)
  }
}

export const View = element('div')
export const Text = element('span')
export const ScrollView = element('div')
export const Button = element('button')
export const Image = element('img')
export const PageMeta = element('div')
export const OfficialAccount = element('div')
export const Block = element('div')

export function Input({ onInput, ...rest }: Props) {
  return createElement('input', { ...rest, onInput: detail(onInput) })
}

export function Textarea({ onInput, ...rest }: Props) {
  return createElement('textarea', { ...rest, onInput: detail(onInput) })
}

/** Taro hands the typed text in `detail.value`. */
function detail(listener: unknown) {
  if (typeof listener !== 'function') return undefined
  return (event: { target: { value: string } }) =>
    listener({ detail: { value: event.target.value } })
}
