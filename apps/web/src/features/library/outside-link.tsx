/** A link to another site, shown by its host: whole addresses are long and their slashes jump in Arabic. */
export function OutsideLink({ address }: { address: string }) {
  return (
    <a href={address} rel="external noopener">
      <bdi dir="ltr">{URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : address}</bdi>
    </a>
  )
}
