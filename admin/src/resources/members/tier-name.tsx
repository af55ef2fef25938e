/** A tier by its name and color. */
export function TierName({ tier }: { tier?: { name: string; color: string } | null }) {
  if (!tier) return <>–</>;
  return (
    <span style={{ display: "inline-flex", alignItems: "center", gap: 8, whiteSpace: "nowrap" }}>
      <span
        aria-hidden
        style={{
          width: 10,
          height: 10,
          borderRadius: "50%",
          background: tier.color,
          boxShadow: "0 0 0 1px rgb(128 128 128 / 35%)",
        }}
      />
      {tier.name}
    </span>
  );
}
