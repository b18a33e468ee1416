# Many tilbud from a Danish CSV file over HTTP, as a data frame. Needs httr.
#
#     Rscript analyse.R tilbud.csv http://127.0.0.1:3000

arguments <- commandArgs(trailingOnly = TRUE)
csv <- arguments[1]
address <- arguments[2]

answer <- httr::POST(
  paste0(address, "/screen-tilbud/batch"),
  body = httr::upload_file(csv, type = "text/csv"),
  httr::accept("text/csv")
)
httr::stop_for_status(answer)
text <- httr::content(answer, as = "text", encoding = "UTF-8")
# Commas between the cells; the file that was sent has semicolons, as Danish Excel writes it.
svar <- read.csv(text = text, check.names = FALSE, na.strings = "")

cat(nrow(svar), "\n", sep = "")
antal <- table(svar$konklusion)
for (konklusion in sort(names(antal))) cat(konklusion, antal[[konklusion]], "\n")

# Beside the facts that were sent, by name and year: how many årsværk those have that are highly specialised.
fakta <- read.csv2(csv, check.names = FALSE, fileEncoding = "UTF-8-BOM", na.strings = "")
# A criterion may be called as a fact is: its outcome then has `.udfald` after its name.
begge <- merge(fakta, svar, by = c("reference", "aar"), suffixes = c("", ".udfald"))
hoejt <- begge[begge$konklusion == "hoejt-specialiseret", ]
cat("aarsvaerk", format(round(mean(hoejt$aarsvaerk, na.rm = TRUE), 3), nsmall = 3), "\n")
