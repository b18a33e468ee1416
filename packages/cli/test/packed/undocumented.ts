/** What an editor has no text for in the types of a package, as they are installed. */
import { join } from 'node:path'
import ts from 'typescript'

interface Looked {
  /** Exports and fields without a text, by where they are reached. */
  readonly untold: readonly string[]
  /** How many exports and fields there are. */
  readonly count: number
}

/**
 * Goes through every export of the entries, and through every field of their types, of what their functions take and
 * of what they give. A type that no entry exports is left out: nobody can name it.
 *
 * @param folder where the packages are installed
 * @param entries specifiers to import
 */
export function undocumented(folder: string, entries: readonly string[]): Looked {
  const options: ts.CompilerOptions = {
    strict: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
  }
  const files = entries.map((entry) => {
    const from = join(folder, 'editor.mts')
    const mode = ts.ModuleKind.ESNext
    const { resolvedModule } = ts.resolveModuleName(
      entry,
      from,
      options,
      ts.sys,
      undefined,
      undefined,
      mode,
    )
    if (!resolvedModule) throw new Error(`${entry} has no types`)
    return { entry, file: resolvedModule.resolvedFileName }
  })
  const program = ts.createProgram(
    files.map(({ file }) => file),
    options,
  )
  const checker = program.getTypeChecker()
  const exported = files.map(({ entry, file }) => ({ entry, symbols: exportsOf(file) }))
  const named = new Set(exported.flatMap(({ symbols }) => symbols))
  const seen = new Set<ts.Type>()
  const untold = new Map<ts.Declaration | undefined, string>()
  let count = 0

  function exportsOf(file: string): readonly ts.Symbol[] {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    const symbols = module ? checker.getExportsOfModule(module) : []
    return symbols
      .map((each) =>
        (each.flags & ts.SymbolFlags.Alias) === 0 ? each : checker.getAliasedSymbol(each),
      )
      .filter(isOurs)
  }

  function isOurs({ declarations = [] }: ts.Symbol): boolean {
    return declarations.some((each) => each.getSourceFile().fileName.includes('@screeningsmodel'))
  }

  function look(symbol: ts.Symbol, at: string): void {
    count += 1
    const told = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim()
    if (told === '') untold.set(symbol.declarations?.[0], at)
  }

  function visit(type: ts.Type, at: string): void {
    if (seen.has(type)) return
    seen.add(type)
    const symbol = type.getSymbol()
    const isNamed = symbol && (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class)) > 0
    if (isNamed && isOurs(symbol) && !named.has(symbol)) return
    if (type.isUnion()) {
      for (const each of type.types) visit(each, at)
      return
    }
    // An array, a promise and the like are of what they hold.
    const of = isReference(type) ? checker.getTypeArguments(type) : []
    for (const each of [...of, ...(type.aliasTypeArguments ?? [])]) visit(each, at)
    for (const { type: value } of checker.getIndexInfosOfType(type)) visit(value, `${at}[]`)
    for (const property of checker.getPropertiesOfType(type).filter(isOurs)) {
      look(property, `${at}.${property.name}`)
      visit(checker.getTypeOfSymbol(property), `${at}.${property.name}`)
    }
    visitSignatures(type, at)
  }

  function visitSignatures(type: ts.Type, at: string): void {
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      const symbol = signature.declaration && checker.getSymbolAtLocation(signature.declaration)
      if (symbol && !isOurs(symbol)) continue
      for (const parameter of signature.parameters) {
        visit(checker.getTypeOfSymbol(parameter), `${at}(${parameter.name})`)
      }
      visit(signature.getReturnType(), `${at}()`)
    }
  }

  for (const { entry, symbols } of exported) {
    for (const symbol of symbols) {
      const at = `${entry} ${symbol.name}`
      look(symbol, at)
      // Of a value only what it takes and gives: a table of texts has keys, not fields.
      if ((symbol.flags & ts.SymbolFlags.Value) > 0) {
        visitSignatures(checker.getTypeOfSymbol(symbol), at)
      }
      if ((symbol.flags & ts.SymbolFlags.Type) > 0) {
        visit(checker.getDeclaredTypeOfSymbol(symbol), at)
      }
    }
  }
  return { untold: [...untold.values()], count }
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return (
    (type.flags & ts.TypeFlags.Object) > 0 &&
    ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) > 0
  )
}
