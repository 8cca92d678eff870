declare module 'unicode-confusables' {
  const confusables: {
    /** Writes each character as the one that Unicode's list of confusable characters names for it. */
    rectifyConfusion(text: string): string
  }
  export default confusables
}
