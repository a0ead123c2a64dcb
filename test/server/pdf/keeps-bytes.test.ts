import { readPdf } from '../../../src/server/pdf/read-pdf'
import { typesetPage } from '../../support/page-typesetter/typeset-page'

it('leaves the bytes of a request as they were, for they are stored as they came', async () => {
  const { pdf } = typesetPage({ layout: 'modern', seed: 5 })
  // As a request's body is: a Buffer of its own memory.
  const bytes = Buffer.alloc(pdf.length)
  bytes.set(pdf)
  await readPdf(bytes)
  expect(bytes.length).toBe(pdf.length)
  expect(bytes.equals(pdf)).toBe(true)
})
