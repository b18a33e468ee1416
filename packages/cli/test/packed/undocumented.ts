/** What an editor has no text for in the types of a package, as they are installed. */
import { join } from 'node:path'
import ts from 'typescript'

interface Looked {
  /** Exports, fields and parameters without a text, by where they are reached. */
  readonly untold: readonly string[]
  /** How many exports, fields and parameters there are. */
  readonly count: number
}

/**
 * Goes through every export of the entries, through every field of their types, and through what their functions take
 * and give. A type that no entry exports is left out: nobody can name it. A parameter needs a text of its own only if
 * its type is none that an entry exports: otherwise the texts of the type and its fields tell it.
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
    return declarations.some(isOurFile)
  }

  function look(symbol: ts.Symbol, at: string): void {
    count += 1
    const told = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim()
    if (told === '') untold.set(symbol.declarations?.[0], at)
  }

  /** A parameter of a callback is told by the text of the callback. */
  function lookAtParameter(symbol: ts.Symbol, at: string): void {
    const { valueDeclaration: parameter } = symbol
    if (!parameter || !ts.isParameter(parameter) || isOfCallback(parameter)) return
    if (isNamedType(parameter.type) || isDescribedBeside(parameter)) count += 1
    else look(symbol, `${at}(${symbol.name})`)
  }

  /** Whether it is a type that an entry exports, a list of such a type, or one whose fields stand here. */
  function isNamedType(node: ts.TypeNode | undefined): boolean {
    if (!node) return false
    if (ts.isTypeLiteralNode(node)) return true
    if (ts.isArrayTypeNode(node)) return isNamedType(node.elementType)
    if (ts.isTypeOperatorNode(node)) return isNamedType(node.type)
    if (ts.isIntersectionTypeNode(node)) return node.types.every(isNamedType)
    if (!ts.isTypeReferenceNode(node)) return false
    const symbol = checker.getSymbolAtLocation(node.typeName)
    if (!symbol) return false
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) > 0
    return named.has(isAlias ? checker.getAliasedSymbol(symbol) : symbol)
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
      const { declaration } = signature
      if (declaration && !isOurFile(declaration)) continue
      for (const parameter of signature.parameters) {
        lookAtParameter(parameter, at)
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

function isOurFile(node: ts.Node): boolean {
  return node.getSourceFile().fileName.includes('@screeningsmodel')
}

/** Whether it belongs to a function that is itself given to a function. */
function isOfCallback({ parent }: ts.ParameterDeclaration): boolean {
  return ts.findAncestor(parent, ts.isParameter) !== undefined
}

/** A field that holds a function describes its parameters; the compiler only looks at the function's own comment. */
function isDescribedBeside({ name, parent }: ts.ParameterDeclaration): boolean {
  const told = ts.findAncestor(parent, (node) => ts.getJSDocTags(node).length > 0)
  const tags = told ? ts.getJSDocTags(told).filter(ts.isJSDocParameterTag) : []
  return tags.some((tag) => tag.name.getText() === name.getText()) || isOfReturned(parent)
}

/** A function that another one gives is described where that one says what it returns. */
function isOfReturned(node: ts.Node): boolean {
  const maker = ts.findAncestor(node.parent, ts.isFunctionDeclaration)
  return maker !== undefined && ts.getJSDocReturnTag(maker) !== undefined
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return (
    (type.flags & ts.TypeFlags.Object) > 0 &&
    ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) > 0
  )
}
