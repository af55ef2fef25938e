import { useGetIdentity } from "@refinedev/core";
import { Button, Card, Flex, Form, Input, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AdvanceTestClock, LedgerTotals } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { Loaded } from "../../components/loaded.tsx";
import type { Period } from "../../components/period.ts";
import { useWrite } from "../../components/use-write.ts";
import { useFormats, useProgram } from "../../program.tsx";
import { TiedOut } from "../ledger/tied-out.tsx";

const STEPS = [
  ["day", "P1D"],
  ["week", "P7D"],
  ["month", "P1M"],
  ["year", "P1Y"],
] as const;

type Step = { readonly by: string } | "choose";

/** The clock of a sandbox: it is advanced, and what that did is shown. */
export function TestClock() {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { testNow, timeZone } = useProgram();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayAdvance = viewer?.permissions.includes("clock:write") === true;
  const [step, setStep] = useState<Step | null>(null);
  const [passed, setPassed] = useState<Period | null>(null);
  const dayOf = (instant: Date) => new Intl.DateTimeFormat("sv", { timeZone }).format(instant);
  const before = testNow ? new Date(testNow) : new Date();
  return (
    <Card title={t("settings.clock.title")}>
      <Typography.Paragraph>
        {testNow
          ? t("settings.clock.stopped", { date: dateTime(testNow) })
          : t("settings.clock.real")}
      </Typography.Paragraph>
      {mayAdvance && (
        <Flex gap={8} wrap>
          {STEPS.map(([name, by]) => (
            <Button key={name} onClick={() => setStep({ by })}>
              {t(`settings.clock.${name}`)}
            </Button>
          ))}
          <Button onClick={() => setStep("choose")}>{t("settings.clock.choose")}</Button>
        </Flex>
      )}
      {passed && (
        <section style={{ marginTop: 24 }} aria-live="polite">
          <Typography.Title level={2} style={{ fontSize: 16 }}>
            {t("settings.clock.passed")}
          </Typography.Title>
          <Loaded name={["passed", passed]} ask={() => api.query(LedgerTotals, passed)}>
            {({ program: { ledgerTotals } }) => <TiedOut totals={ledgerTotals} />}
          </Loaded>
        </section>
      )}
      {step && (
        <AdvanceDialog
          step={step}
          close={() => setStep(null)}
          onDone={(now) => {
            const until = new Date(Date.parse(`${dayOf(new Date(now))}T00:00:00Z`) + 86_400_000);
            setPassed({ from: dayOf(before), until: until.toISOString().slice(0, 10) });
          }}
        />
      )}
    </Card>
  );
}

interface AdvanceDialogProps {
  readonly step: Step;
  close(): void;
  onDone(now: string): void;
}

function AdvanceDialog({ step, close, onDone }: AdvanceDialogProps) {
  const { t } = useTranslation();
  const { startOfDay } = useFormats();
  const advance = useWrite(AdvanceTestClock, {
    onDone: ({ advanceTestClock }) => onDone(advanceTestClock.program!.testNow!),
  });
  return (
    <ActionDialog<{ to?: string }>
      title={t("settings.clock.advanceTitle")}
      text={t("settings.clock.advanceText")}
      submit={t("settings.clock.advance")}
      done={t("settings.clock.done")}
      run={({ to }) => advance(step === "choose" ? { to: startOfDay(to!) } : step)}
      close={close}
    >
      {step === "choose" && (
        <Form.Item
          name="to"
          label={t("settings.clock.to")}
          rules={[{ required: true, message: t("members.actions.required") }]}
        >
          <Input type="date" style={{ width: 200 }} />
        </Form.Item>
      )}
    </ActionDialog>
  );
}
