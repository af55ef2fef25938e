import { theme } from "antd";

/** The product's mark and name. */
export function Logo() {
  const { token } = theme.useToken();
  return (
    <span style={{ display: "inline-flex", alignItems: "center", gap: 10 }}>
      <img src="/admin/icon.svg" alt="" width={28} height={28} />
      <span style={{ fontSize: 18, fontWeight: 600, color: token.colorText }}>Quen</span>
    </span>
  );
}
