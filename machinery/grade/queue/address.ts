/**
 * Refuses an address that is no Redis.
 *
 * @example
 * redisUrl("redis://127.0.0.1:6379") // → "redis://127.0.0.1:6379"
 */
export function redisUrl(text: string): string {
  if (!/^rediss?:\/\/[^/]/.test(text)) throw new Error(`--queue takes redis://HOST:PORT, not "${text}"`);
  return text;
}
