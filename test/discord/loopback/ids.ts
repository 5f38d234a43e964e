const EPOCH = 1_420_070_400_000n
let increment = 0n

/** A fresh snowflake: unique, and its time is now unless told. https://discord.com/developers/docs/reference#snowflakes */
export const snowflake = (at = Date.now()): string => {
  increment += 1n
  return (((BigInt(at) - EPOCH) << 22n) + increment).toString()
}
