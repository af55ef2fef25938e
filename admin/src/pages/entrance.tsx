import { Alert, Card, Typography } from "antd";
import type { ReactNode } from "react";
import { Logo } from "../components/logo.tsx";
import { LocaleChoice } from "../preferences/locale-choice.tsx";

interface EntranceProps {
  readonly title: string;
  readonly text: string;
  /** What went wrong, above the form. */
  readonly problem?: string | null;
  /** What to know first, above the form. */
  readonly note?: string | null;
  readonly children?: ReactNode;
}

/** A page before somebody is signed in: one card with one thing to do. */
export function Entrance({ title, text, problem, note, children }: EntranceProps) {
  return (
    <main
      style={{
        minHeight: "100dvh",
        background: "var(--surface)",
        display: "grid",
        placeContent: "center",
        justifyItems: "center",
        gridTemplateColumns: "minmax(0, 400px)",
        gap: 24,
        padding: 16,
        boxSizing: "border-box",
      }}
    >
      <Logo />
      <Card style={{ width: "100%" }} styles={{ body: { padding: 28 } }}>
        <Typography.Title level={1} style={{ fontSize: 22, marginBottom: 4 }}>
          {title}
        </Typography.Title>
        <Typography.Paragraph type="secondary" style={{ marginBottom: 20 }}>
          {text}
        </Typography.Paragraph>
        {note && !problem && <Alert type="info" message={note} style={{ marginBottom: 20 }} />}
        {problem && (
          <Alert type="error" message={problem} role="alert" style={{ marginBottom: 20 }} />
        )}
        {children}
      </Card>
      <LocaleChoice />
    </main>
  );
}
