/**
 * Where to go after signing in: a path of ours below the language, such as `/consultations/x/text/A.M1?order=new`. Null
 * for anything that could lead elsewhere or is too long; links and forms carry it, so anybody may have written it.
 */
export function nextPath(given: string | null | undefined): string | null {
  if (!given || given.length > 500) return null
  if (!/^\/[\w.~!$&'()*+,;=:@%/-]*(\?[\w.~!$&'()*+,;=:@%/?-]*)?(#[\w.~-]*)?$/.test(given)) return null
  const [path = ''] = given.split(/[?#]/)
  // neither another host nor a way up; nor what only means so once it is decoded
  return /\/\/|(^|\/)\.{1,2}(\/|$)|%(2f|5c|2e|0|1)/i.test(path) ? null : given
}
