/** An id, a symbol or a number of a provision: always from left to right, whatever stands around it. */
export function Code({ children }: { children: string }) {
  return <bdi dir="ltr">{children}</bdi>
}
