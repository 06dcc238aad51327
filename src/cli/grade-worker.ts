/** A thread that grades one cohort: texts in, the report out. */
import { parentPort, workerData } from 'node:worker_threads';
import { gradeOne, type Cohort, type Told } from './cohorts.ts';

const tell = (told: Told): void => parentPort?.postMessage(told);
// Whoever starts this thread gives it a cohort; what fails here fails the thread.
void gradeOne(workerData as Cohort, (done) => tell({ done })).then((report) => tell({ report }));
