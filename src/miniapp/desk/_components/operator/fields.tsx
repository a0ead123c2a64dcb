import { operatorDesk as words } from '../../../../copy/zh-cn/operator-desk'
import type { OperatorList } from '../../../../core/desk/operator-lists'
import { fieldsOf, valueAt, withValue, type FieldForm, type Settings } from './settings'

interface FieldsProps {
  list: OperatorList
  text: string
  onWrite: (text: string) => void
}

/** Settings as a form: each with its name and what it is for. */
export function Fields({ list, text, onWrite }: FieldsProps) {
  const settings = JSON.parse(text) as Settings
  return (
    <div className="desk-settings">
      {fieldsOf(list).map((form) => (
        <Field
          key={form.field}
          form={form}
          value={valueAt(settings, form.field)}
          onChange={(value) =>
            onWrite(`${JSON.stringify(withValue(settings, form, value), null, 2)}\n`)
          }
        />
      ))}
    </div>
  )
}

interface FieldProps {
  form: FieldForm
  value: unknown
  onChange: (value: unknown) => void
}

function Field({ form, value, onChange }: FieldProps) {
  const [name, why] = words.field[form.field] ?? [form.field, '']
  const id = `setting-${form.field.replace(/\W/g, '-')}`
  return (
    <div className="desk-setting">
      <label className="desk-setting-name" htmlFor={id}>
        {name}
      </label>
      <div>
        {form.kind === 'choice' ? (
          <select
            id={id}
            className="desk-input"
            value={String(value ?? form.otherwise)}
            onChange={({ target }) =>
              onChange(form.choices.find(([one]) => String(one) === target.value)![0])
            }
          >
            {form.choices.map(([one, said]) => (
              <option key={String(one)} value={String(one)}>
                {said}
              </option>
            ))}
          </select>
        ) : (
          <input
            id={id}
            className="desk-input"
            value={value === undefined || value === null ? '' : String(value as string)}
            inputMode={form.kind === 'number' ? 'numeric' : undefined}
            maxLength={form.kind === 'number' ? 3 : 200}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
        {why && <p className="desk-note">{why}</p>}
      </div>
    </div>
  )
}
