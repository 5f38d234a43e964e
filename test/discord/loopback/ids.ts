const EPOCH = 1_420_070_400_000n
let increment = 0n

/** A fresh snowflake: unique, and its time is now. https://discord.com/developers/docs/reference#snowflakes */
export const snowflake = (): string => {
  increment += 1n
  return (((BigInt(Date.now()) - EPOCH) << 22n) + increment).toString()
}
