using Dateline.Knowledge;

// Compiles knowledge files: FOLDER LIST OUTPUT, where LIST names the files below FOLDER, one a line.
// A file that is no YAML is told in the form in which compilers tell errors, so that editors and the build show file and line.
if (args is not [var folder, var list, var output])
{
    Console.Error.WriteLine("usage: Dateline.KnowledgeCompiler FOLDER LIST OUTPUT");
    return 2;
}

var isWrong = false;
var roots = new List<DataNode>();
foreach (var name in File.ReadLines(list).Select(name => name.Replace('\\', '/')).Order(StringComparer.Ordinal))
{
    var path = Path.Combine(folder, name);
    try
    {
        using var reader = new StreamReader(path);
        roots.Add(DataNode.Parse($"data/{name}", reader));
    }
    catch (KnowledgeException wrong)
    {
        isWrong = true;
        Console.Error.WriteLine($"{Path.GetFullPath(path)}({wrong.Line}): error DL0006: {wrong.Message}");
    }
}

if (isWrong)
{
    return 1;
}

File.WriteAllBytes(output, CompiledData.Write(roots));
return 0;
