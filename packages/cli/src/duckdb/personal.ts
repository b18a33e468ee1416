/** CPR numbers in DuckDB: functions of SQL that ask the core, so that both engines refuse the same. */
import { looksLikeCpr, numberLooksLikeCpr } from '@screeningsmodel/core'
import { isPersonal } from '@screeningsmodel/rows'
import {
  BOOLEAN,
  DOUBLE,
  DuckDBScalarFunction,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api'

/** Names of the functions: of a text and of a number. */
export const textIsPersonal = 'cpr_i_tekst'
export const numberIsPersonal = 'cpr_i_tal'

/** As a number too, for a spreadsheet takes the first zero of a CPR number away. */
const nineDigits = /^\d{9}$/

/** Makes the functions known to a connection. */
export function registerPersonal(connection: DuckDBConnection): void {
  register(connection, textIsPersonal, VARCHAR, (value) => {
    const text = String(value)
    return looksLikeCpr(text) || (nineDigits.test(text) && isPersonal(Number(text)))
  })
  register(connection, numberIsPersonal, DOUBLE, (value) => numberLooksLikeCpr(Number(value)))
}

function register(
  connection: DuckDBConnection,
  name: string,
  type: DuckDBType,
  test: (value: DuckDBValue) => boolean,
): void {
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({
      name,
      parameterTypes: [type],
      returnType: BOOLEAN,
      mainFunction(_, chunk, answer) {
        chunk.visitColumnValues(0, (value, row) => {
          answer.setItem(row, value === null ? null : test(value))
        })
        answer.flush()
      },
    }),
  )
}
