import ipaddr from 'ipaddr.js';

/** The only part of IPv6 that is given out for the public web (https://www.iana.org/assignments/ipv6-unicast-address-assignments/). */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');
/** Carries an IPv4 address in its last four bytes, on networks that have no IPv4 (RFC 6052, 2.1). */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
/** What ISATAP puts before an IPv4 address, which a tunnel of a private network leads to (RFC 5214, 6.1). */
const ISATAP = [0x5efe, 0x200_5efe];

/**
 * Whether an IP address belongs to the public web: not to this machine, a private network, a tunnel, a test or a document. One that carries another in it
 * is as public as that one. False for what is no IP address.
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address);
  if (ip instanceof ipaddr.IPv4) return ip.range() === 'unicast';
  if (ip.match(NAT64)) return isPublicAddress(ip.toByteArray().slice(12).join('.'));
  const [, , , , fifth = 0, sixth = 0] = ip.parts;
  return ip.match(GLOBAL) && ip.range() === 'unicast' && !ISATAP.includes(fifth * 0x1_0000 + sixth);
};
