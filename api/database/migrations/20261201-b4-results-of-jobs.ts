import { Migration } from "@mikro-orm/migrations";

/** What a job found that writes nothing else: a backtest. Ids and figures, nothing personal. */
export class ResultsOfJobs extends Migration {
  override up(): void {
    this.addSql(`alter table staff_jobs
      add column result jsonb check (result is null or kind = 'BACKTEST_RULE')`);
  }
}
