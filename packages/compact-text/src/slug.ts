const longestSlug = 80

/** A text as an address can hold it: small Latin letters and digits, hyphens for the rest; at most 80 characters. */
export const slugOf = (value: string): string =>
  value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longestSlug)
    .replace(/-$/, '')
