kendoNumeric('en-US')
