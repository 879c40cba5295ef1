/** Hands a text, whole or in parts, to the browser to save as a file. */
export function download(fileName: string, mediaType: string, text: string | readonly string[]): void {
  const parts = typeof text === 'string' ? [text] : [...text];
  const address = URL.createObjectURL(new Blob(parts, { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
