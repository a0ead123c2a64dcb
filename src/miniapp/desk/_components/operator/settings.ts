import { operatorDesk as words } from '../../../../copy/zh-cn/operator-desk'
import type { OperatorList } from '../../../../core/desk/operator-lists'

export type Settings = Record<string, unknown>

/** How a setting is written. `empty`: what an emptied text is: null, or not said at all. */
export type FieldForm = { field: string } & (
  | { kind: 'text'; empty: 'null' | 'left-out' | 'text' }
  | { kind: 'number' }
  | { kind: 'choice'; choices: [unknown, string][]; otherwise: unknown }
)

const HOURS = Array.from({ length: 24 }, (_, hour): [number, string] => [hour, `${hour} 点`])
const YES_NO: [boolean, string][] = [
  [false, words.fields.no],
  [true, words.fields.yes],
]
const text = (field: string): FieldForm => ({ field, kind: 'text', empty: 'null' })
const yesNo = (field: string): FieldForm => ({
  field,
  kind: 'choice',
  choices: YES_NO,
  otherwise: false,
})

const PRODUCT: FieldForm[] = [
  { field: 'name', kind: 'text', empty: 'text' },
  ...['operator', 'newspaper', 'newspaperLine', 'contact'].map(text),
  { field: 'rolloverHour', kind: 'choice', choices: HOURS, otherwise: 4 },
  yesNo('memberPhones'),
  {
    field: 'branchView',
    kind: 'choice',
    choices: Object.entries(words.branchViews),
    otherwise: 'names',
  },
  { field: 'joinCodeDays', kind: 'number' },
  ...['templateId', 'fields.cards', 'fields.day', 'fields.branch'].map((field): FieldForm => ({
    field: `arrangementMessage.${field}`,
    kind: 'text',
    empty: 'left-out',
  })),
]
const CHANNEL: FieldForm[] = [
  { field: 'name', kind: 'text', empty: 'text' },
  ...['originalId', 'articleUrl', 'qrCode'].map(text),
  yesNo('associated'),
]

export const fieldsOf = (list: OperatorList): FieldForm[] =>
  list === 'product' ? PRODUCT : list === 'channel' ? CHANNEL : [yesNo('trueFalse')]

const isSettings = (value: unknown): value is Settings =>
  typeof value === 'object' && value !== null

/** In: a path such as arrangementMessage.templateId. */
export const valueAt = (settings: Settings, field: string): unknown =>
  field.split('.').reduce<unknown>((at, name) => (isSettings(at) ? at[name] : undefined), settings)

/** The settings with one written anew; what is written in no field stays as it is. */
export function withValue(settings: Settings, form: FieldForm, value: unknown): Settings {
  return put(settings, form.field.split('.'), valueOf(form, value))
}

function valueOf(form: FieldForm, value: unknown): unknown {
  if (form.kind === 'choice') return value
  const written = String(value)
  if (form.kind === 'number') return /^\d+$/.test(written) ? Number(written) : undefined
  if (written === '' && form.empty !== 'text') return form.empty === 'null' ? null : undefined
  return written
}

/** undefined takes a setting away, and with it what then holds nothing. */
function put(settings: Settings, [name, ...rest]: string[], value: unknown): Settings {
  const { [name!]: before, ...others } = settings
  const next = rest.length === 0 ? value : put(isSettings(before) ? before : {}, rest, value)
  const isNothing = next === undefined || (isSettings(next) && Object.keys(next).length === 0)
  if (isNothing) return others
  return name! in settings ? { ...settings, [name!]: next } : { ...others, [name!]: next }
}
