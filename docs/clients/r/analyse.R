# Many tilbud from a Danish CSV file over HTTP, as a data frame. Needs httr.
#
#     Rscript analyse.R tilbud.csv http://127.0.0.1:3000

arguments <- commandArgs(trailingOnly = TRUE)
csv <- arguments[1]
address <- arguments[2]

# The file as it is, whatever its encoding, separators and names; columns of one's own come along as `egen.` and their name.
answer <- httr::POST(
  paste0(address, "/screen-tilbud/batch"),
  query = list(kolonner = "med"),
  body = httr::upload_file(csv, type = "text/csv"),
  httr::accept("text/csv")
)
text <- httr::content(answer, as = "text", encoding = "UTF-8")
if (httr::http_error(answer)) stop(text, call. = FALSE)
# Commas between the cells; the file that was sent has semicolons, as Danish Excel writes it.
svar <- read.csv(text = text, check.names = FALSE, na.strings = "")

cat(nrow(svar), "\n", sep = "")
antal <- table(svar$konklusion)
for (konklusion in sort(names(antal))) cat(konklusion, antal[[konklusion]], "\n")

# Beside the facts that were sent, row by row, as answers come in the order of the file. (A reference may stand twice.)
lines <- readLines(csv, encoding = "bytes", warn = FALSE)
isUtf8 <- all(validUTF8(lines))
# What people write where nothing is known; a column of numbers with such a word in it would be text.
unknown <- c("", "-", "NA", "N/A", "NULL", "?", "ved ikke", "Ved ikke", "ikke oplyst", "Ikke oplyst", "uoplyst", "Uoplyst", "ukendt", "Ukendt")
fakta <- read.csv2(
  csv,
  check.names = FALSE, na.strings = unknown, fileEncoding = if (isUtf8) "UTF-8-BOM" else "CP1252"
)
# Excel leaves rows of empty cells where a table was once longer. No answer is given to them.
fakta <- fakta[rowSums(!is.na(fakta)) > 0, ]
stopifnot(nrow(fakta) == nrow(svar))
# A criterion may be called as a fact is: the columns between the conclusion and what is missing are outcomes.
outcomes <- (match("konklusion", names(svar)) + 1):(match("mangler", names(svar)) - 1)
names(svar)[outcomes] <- paste0(names(svar)[outcomes], ".udfald")
begge <- cbind(fakta, svar)
hoejt <- begge[which(begge$konklusion == "hoejt-specialiseret"), ]
# By the name of the column in the file, here the path of the fact; `$` would take one whose name only begins so.
stopifnot(is.numeric(hoejt[["aarsvaerk"]]))
cat("aarsvaerk", format(round(mean(hoejt[["aarsvaerk"]], na.rm = TRUE), 3), nsmall = 3), "\n")
