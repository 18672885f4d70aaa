/** Who speaks: a token that is signed with the host's key says the role and the party. */
import { jwtVerify, SignJWT } from 'jose';
import type { Role } from 'orderchart';

export interface Speaker {
  readonly role: Role;
  readonly party: string;
}

const issuer = 'orderchart-host';
const roles: readonly unknown[] = ['buyer', 'seller', 'support'];

/** @param key the secret, 32 bytes at least */
export const tokenFor = ({ role, party }: Speaker, key: Uint8Array, lasts = '12h'): Promise<string> =>
  new SignJWT({ role })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(party)
    .setIssuer(issuer)
    .setIssuedAt()
    .setExpirationTime(lasts)
    .sign(key);

/** @returns who speaks; null for a header without a token that counts now */
export async function speakerOf(header: string | undefined, key: Uint8Array): Promise<Speaker | null> {
  const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1];
  if (token === undefined) return null;
  try {
    const { payload } = await jwtVerify(token, key, { issuer, algorithms: ['HS256'], requiredClaims: ['sub', 'exp'] });
    return roles.includes(payload.role) ? { role: payload.role as Role, party: payload.sub as string } : null;
  } catch {
    return null;
  }
}

/** @returns the key in the environment, as the scripts here take it */
export function keyFrom(environment: NodeJS.ProcessEnv): Uint8Array {
  const key = new TextEncoder().encode(environment.ORDERCHART_KEY ?? '');
  if (key.length < 32) throw new Error('ORDERCHART_KEY needs a secret of 32 bytes at least');
  return key;
}
