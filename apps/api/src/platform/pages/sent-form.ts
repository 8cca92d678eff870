import type { FastifyInstance } from 'fastify'

/** A form as it was sent: which of its page's forms it is, its token, the act's id, and its other fields. */
export interface ReadForm {
  readonly form: string
  readonly token: string
  readonly actId: string
  readonly fields: Readonly<Record<string, readonly string[]>>
}

/** Largest form taken: 4,000 characters of four bytes, each written as %XX, and what stands round them. */
const mostBytes = 96 * 1024

/** Lets the server take forms as browsers send them without the client. */
export function addForms(server: FastifyInstance): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: mostBytes },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  )
}

/** The parts of a form; undefined when it is none of ours. Line ends become those of the text area as scripts see it. */
export function readForm(body: unknown): ReadForm | undefined {
  if (!(body instanceof URLSearchParams) || body.size > 100) return undefined
  const form = body.get('form')
  if (form === null) return undefined
  const fields = new Map<string, string[]>()
  for (const [name, value] of body) {
    if (name === 'form' || name === 'token') continue
    fields.set(name, [...(fields.get(name) ?? []), value.replaceAll('\r\n', '\n')])
  }
  return {
    form,
    token: body.get('token') ?? '',
    actId: body.get('actId') ?? '',
    fields: Object.fromEntries(fields),
  }
}
