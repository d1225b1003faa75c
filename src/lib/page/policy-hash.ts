/** The hash by which a content security policy allows the text of one inline script or style: `sha256-` and base64 (CSP3, 2.3.1). */
export const policyHash = async (text: string): Promise<`sha256-${string}`> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
};
