import { Alert, Button, Card, Flex, Table, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { saveFile } from "../../components/files/save-file.ts";
import { tableFile } from "../../components/files/table-file.ts";
import { useFormats } from "../../program.tsx";
import type { ImportReport, LineProblem } from "./send-table.ts";

interface ReportProps {
  readonly report: ImportReport;
  readonly isRunning: boolean;
  /** Imports what was tried; left out once it is done. */
  readonly onImport?: (() => void) | undefined;
}

const COUNTS = ["lines", "imported", "updated", "known", "refused"] as const;
const SHOWN = 10;

/** What an import did or would do, with what is wrong, as a table to download. */
export function Report({ report, isRunning, onImport }: ReportProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { dryRun, problems, problemsLeftOut } = report;
  const changed = report.imported + report.updated;
  return (
    <Card title={t(dryRun ? "imports.report.trial" : "imports.report.done")}>
      <Flex wrap gap="12px 40px" style={{ marginBottom: 16 }}>
        {COUNTS.map((name) => (
          <div key={name}>
            <Typography.Text type="secondary">{t(`imports.report.${name}`)}</Typography.Text>
            <div className="number" style={{ fontSize: 20, fontWeight: 600 }}>
              {number(report[name])}
            </div>
          </div>
        ))}
      </Flex>
      {problems.length > 0 && (
        <>
          <Alert
            type="warning"
            message={t("imports.report.problems", {
              count: problems.length + problemsLeftOut,
              shown: number(problems.length + problemsLeftOut),
            })}
            action={
              <Button
                size="small"
                onClick={() => saveFile(tableFile(rowsOf(problems)), "errors.csv")}
              >
                {t("imports.report.download")}
              </Button>
            }
          />
          <Table
            size="small"
            pagination={false}
            scroll={{ x: "max-content" }}
            style={{ marginBlock: 12 }}
            aria-label={t("imports.report.trial")}
            rowKey={({ line, field, message }) => `${line} ${field} ${message}`}
            dataSource={problems.slice(0, SHOWN)}
            columns={[
              { title: t("imports.report.line"), dataIndex: "line", align: "right" },
              { title: t("imports.fields.externalId"), dataIndex: "externalId" },
              { title: t("imports.report.field"), dataIndex: "field" },
              { title: t("imports.report.why"), dataIndex: "message" },
            ]}
          />
        </>
      )}
      {onImport && (
        <Button type="primary" disabled={isRunning || changed === 0} onClick={onImport}>
          {t("imports.import", { count: changed, shown: number(changed) })}
        </Button>
      )}
      {!dryRun && <Link to="/members">{t("imports.see")}</Link>}
    </Card>
  );
}

function rowsOf(problems: readonly LineProblem[]): string[][] {
  const rows = problems.map(({ line, externalId, level, field, message }) => [
    String(line),
    externalId ?? "",
    level,
    field,
    message,
  ]);
  return [["line", "externalId", "level", "field", "message"], ...rows];
}
