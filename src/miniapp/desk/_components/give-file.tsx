import { useRef, useState, type PropsWithChildren } from 'react'

interface DropZoneProps {
  onFile: (file: File) => void
}

/** A place on which a file is let go; what is said there stands in it. */
export function DropZone({ onFile, children }: PropsWithChildren<DropZoneProps>) {
  const [over, hover] = useState(false)
  return (
    <div
      className={`desk-drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        hover(true)
      }}
      onDragLeave={() => hover(false)}
      onDrop={(event) => {
        event.preventDefault()
        hover(false)
        const file = event.dataTransfer.files[0]
        if (file) onFile(file)
      }}
    >
      {children}
    </div>
  )
}

interface ChooseFileProps {
  id?: string
  words: string
  accept: string
  look?: 'desk-button' | 'desk-button ink' | 'desk-link'
  disabled?: boolean
  onFile: (file: File) => void
}

/** A button that asks for a file. */
export function ChooseFile(props: ChooseFileProps) {
  const { id, words, accept, look = 'desk-button', disabled, onFile } = props
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        type="file"
        ref={chooser}
        id={id}
        className="desk-file"
        accept={accept}
        aria-label={words}
        tabIndex={-1}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) onFile(file)
          // The same file may be chosen again.
          target.value = ''
        }}
      />
      <button
        type="button"
        className={look}
        disabled={disabled}
        onClick={() => chooser.current?.click()}
      >
        {words}
      </button>
    </>
  )
}
