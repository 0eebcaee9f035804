print("arkwright")
