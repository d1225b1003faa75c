/** The hash source of an inline script or style for a content security policy: `sha256-` and base64 (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export const policyHash = async (text: string): Promise<`sha256-${string}`> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
};
